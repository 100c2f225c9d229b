package dev.ganvas.web.http;

import dev.ganvas.web.Daemons;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The one thread that feeds all streams of events. */
final class EventFeeder implements Runnable, AutoCloseable {
  private final Set<EventReader> readers = ConcurrentHashMap.newKeySet();
  private final Semaphore news = new Semaphore(0);
  private final Duration heartbeat;
  private final Thread thread;

  private EventFeeder(Duration heartbeat) {
    this.heartbeat = heartbeat;
    this.thread = Daemons.named("events").newThread(this);
  }

  /**
   * @param heartbeat after which silence is broken
   */
  static EventFeeder start(Duration heartbeat) {
    EventFeeder feeder = new EventFeeder(heartbeat);
    feeder.thread.start();
    return feeder;
  }

  int size() {
    return readers.size();
  }

  /** Feeds {@code reader} until it ends, and tells when that is. */
  CompletableFuture<Void> add(EventReader reader) {
    readers.add(reader);
    return reader.ended().thenRun(() -> readers.remove(reader));
  }

  /** There is something new to send. */
  void wake() {
    if (!readers.isEmpty()) {
      news.release();
    }
  }

  void endAll() {
    readers.forEach(EventReader::end);
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        boolean isNews = news.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        readers.forEach(isNews ? EventReader::advance : EventReader::heartbeat);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    endAll();
    thread.interrupt();
  }
}
