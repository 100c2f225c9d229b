package dev.ganvas.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * What happens in the studio, told to every open page: GET /api/events. A page that was away for a
 * while gets what it missed. No stream keeps a thread: one thread of our own feeds them all.
 */
public final class EventLog implements Routes, AutoCloseable {
  static final int STREAMS = 100;

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int EPOCH_CHARACTERS = 8;

  private final EventRing ring =
      new EventRing(UUID.randomUUID().toString().substring(0, EPOCH_CHARACTERS));
  private final EventFeeder feeder;

  public EventLog() {
    this(HEARTBEAT);
  }

  EventLog(Duration heartbeat) {
    feeder = EventFeeder.start(heartbeat);
  }

  /**
   * Tells everybody, and returns at once.
   *
   * @param name the kind of event: one word
   * @param json what Jackson can write
   */
  public void publish(String name, Object json) {
    ring.add(name, Json.text(json));
    feeder.wake();
  }

  /** How many pages listen. */
  public int streams() {
    return feeder.size();
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/events", this::open);
  }

  @Override
  public void stopping() {
    feeder.endAll();
  }

  @Override
  public void close() {
    feeder.close();
  }

  private void open(Context context) {
    if (feeder.size() >= STREAMS) {
      throw new HttpFailure(503, "too many pages are open; allowed are " + STREAMS)
          .retryAfter((int) HEARTBEAT.toSeconds());
    }
    context.contentType("text/event-stream").header("Cache-Control", "no-cache");
    context.future(() -> stream(context));
  }

  private CompletableFuture<Void> stream(Context context) {
    EventReader reader =
        new EventReader(ring, output(context), ring.start(context.header("Last-Event-ID")));
    CompletableFuture<Void> ended = feeder.add(reader);
    Departure.watch(context, reader::end);
    output(context).setWriteListener(reader);
    return ended;
  }

  /** The plain one: that of the context may compress, and then waits for more. */
  private static ServletOutputStream output(Context context) {
    try {
      return context.res().getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
