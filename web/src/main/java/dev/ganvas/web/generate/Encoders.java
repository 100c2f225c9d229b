package dev.ganvas.web.generate;

import dev.ganvas.web.Daemons;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Encodes and writes on threads of its own, since pictures are made faster than one thread can
 * compress them. Whoever submits waits when these fall behind, so that nothing piles up.
 */
final class Encoders implements Closeable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int WAITING = 8 * THREADS;
  private static final int PATIENCE_SECONDS = 10;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, Daemons.named("ganvas-encoder"));
  private final Semaphore room = new Semaphore(WAITING);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /** Encodes one picture and writes it. */
  interface Task {
    void run() throws IOException;
  }

  /**
   * Begins a task as soon as there is room for it.
   *
   * @throws IOException if a task before could not write
   */
  void submit(Task task) throws IOException {
    room.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            task.run();
          } catch (Throwable e) { // an OutOfMemoryError above all: no picture may be missed
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
    checkSound();
  }

  /** Waits for all tasks. */
  void finish() throws IOException {
    room.acquireUninterruptibly(WAITING);
    room.release(WAITING);
    checkSound();
  }

  /** Lets the tasks that have begun end, so that their files are whole. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkSound() throws IOException {
    Throwable first = failure.get();
    if (first instanceof IOException io) {
      throw io;
    }
    if (first instanceof RuntimeException bug) {
      throw bug;
    }
    if (first instanceof Error error) {
      throw error;
    }
  }
}
