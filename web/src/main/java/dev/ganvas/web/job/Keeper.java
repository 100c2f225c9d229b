package dev.ganvas.web.job;

import dev.ganvas.web.Daemons;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that encodes pictures and writes everything down, in the order in which it was told.
 * Whoever is too far ahead of it waits.
 */
final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  /** Answers, each of up to a few dozen pictures, that may wait to be written. */
  private static final int AHEAD = 32;

  private static final int CLOSE_SECONDS = 5;
  private static final int SOON_SECONDS = 2;

  private final Semaphore room = new Semaphore(AHEAD);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Daemons.named("ganvas-keeper"));

  /** Does {@code note} later; one that comes after closing is dropped. */
  void later(Runnable note) {
    room.acquireUninterruptibly();
    try {
      thread.execute(() -> write(note));
    } catch (RejectedExecutionException e) {
      room.release();
      LOG.debug("a note came after the store was closed");
    }
  }

  /** Does {@code note} after a while, unless it is closed before. */
  void soon(Runnable note) {
    CompletableFuture.delayedExecutor(SOON_SECONDS, TimeUnit.SECONDS, thread).execute(note);
  }

  private void write(Runnable note) {
    try {
      note.run();
    } catch (RuntimeException e) {
      LOG.error("A note cannot be written down", e);
    } finally {
      room.release();
    }
  }

  /** Waits until everything that was told before is written. */
  void settle() {
    CountDownLatch written = new CountDownLatch(1);
    later(written::countDown);
    try {
      boolean unused = written.await(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Some pictures were not written down; they will be made again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
