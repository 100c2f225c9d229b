package dev.ganvas.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open stream of events. It is written to when the client takes more, and never waits. */
final class EventReader implements WriteListener {
  private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
  private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

  private final EventRing ring;
  private final ServletOutputStream out;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private byte[] first;
  private long read;
  private boolean open;
  private boolean unflushed;

  /**
   * @param start what is sent before any event, and where the client is
   */
  EventReader(EventRing ring, ServletOutputStream out, EventRing.Start start) {
    this.ring = ring;
    this.out = out;
    this.first = start.greeting();
    this.read = start.read();
  }

  /** Done when the stream has ended, whoever ended it. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  public synchronized void onWritePossible() {
    open = true;
    advance();
  }

  @Override
  public void onError(Throwable failure) {
    end();
  }

  /** Sends a comment, so that neither side takes the silence for a lost connection. */
  synchronized void heartbeat() {
    if (first == null) {
      first = HEARTBEAT;
    }
    advance();
  }

  /** Sends what the client takes now; the rest follows when it takes more. */
  synchronized void advance() {
    try {
      send();
    } catch (IOException | RuntimeException e) {
      LOG.debug("A stream of events broke", e);
      end();
    }
  }

  void end() {
    ended.complete(null);
  }

  private void send() throws IOException {
    while (open && !ended.isDone() && out.isReady()) {
      Optional<byte[]> next = next();
      if (next.isPresent()) {
        out.write(next.get());
        unflushed = true;
      } else if (unflushed) {
        unflushed = false;
        out.flush();
      } else {
        return;
      }
    }
    if (!ring.follows(read)) {
      end();
    }
  }

  private Optional<byte[]> next() {
    if (first != null) {
      byte[] once = first;
      first = null;
      return Optional.of(once);
    }
    Optional<Event> event = ring.after(read);
    event.ifPresent(found -> read = found.number());
    return event.map(Event::wire);
  }
}
