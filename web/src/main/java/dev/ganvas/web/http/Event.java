package dev.ganvas.web.http;

import java.nio.charset.StandardCharsets;

/** One event as it goes over the wire. */
final class Event {
  private final long number;
  private final byte[] wire;

  /**
   * @param id what the client sends as Last-Event-ID when it comes back
   */
  Event(long number, String id, String name, String json) {
    this.number = number;
    String text = "id: %s\nevent: %s\ndata: %s\n\n".formatted(id, name, json);
    this.wire = text.getBytes(StandardCharsets.UTF_8);
  }

  long number() {
    return number;
  }

  byte[] wire() {
    return wire;
  }
}
