package dev.ganvas.web.http;

import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The last events, numbered from 1. Readers keep a number, not a queue: a slow one costs nothing.
 */
final class EventRing {
  static final int EVENTS = 4096;
  static final int BYTES = 16 << 20;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /** Tells the numbers of this server's life from those of an earlier one. */
  private final String epoch;

  private final NavigableMap<Long, Event> events = new TreeMap<>();
  private long last;
  private long bytes;

  EventRing(String epoch) {
    this.epoch = epoch;
  }

  synchronized void add(String name, String json) {
    last++;
    Event event = new Event(last, id(last), name, json);
    events.put(last, event);
    bytes += event.wire().length;
    while (events.size() > EVENTS || (bytes > BYTES && events.size() > 1)) {
      bytes -= events.pollFirstEntry().getValue().wire().length;
    }
  }

  /** Whether all events after {@code number} are still here. */
  synchronized boolean follows(long number) {
    return number >= last - events.size() && number <= last;
  }

  /** The event after {@code number}, if it has happened. */
  synchronized Optional<Event> after(long number) {
    return Optional.ofNullable(events.get(number + 1));
  }

  /**
   * Where a new stream starts.
   *
   * @param lastId the id of the last event that the client had, or null if it had none
   */
  synchronized Start start(String lastId) {
    long known = lastId == null ? last : number(lastId);
    if (known >= 0 && follows(known)) {
      return new Start("retry: 1000\n\n", known);
    }
    return new Start("id: %s\nevent: reset\ndata: {}\n\n".formatted(id(last)), last);
  }

  private long number(String id) {
    String prefix = epoch + "-";
    String number = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
    return NUMBER.matcher(number).matches() ? Long.parseLong(number) : -1;
  }

  private String id(long number) {
    return epoch + "-" + number;
  }

  /**
   * @param text that the stream begins with
   * @param read the number of the last event that the client need not get
   */
  record Start(String text, long read) {
    byte[] greeting() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
