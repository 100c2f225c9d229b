package dev.ganvas.web.api;

import dev.ganvas.web.http.HttpFailure;
import io.javalin.http.Handler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Files of many pictures are written while they are sent, so each keeps a thread for as long as its
 * client takes to read it. Only so many are, and most of the server's threads stay free.
 */
public final class Downloads {
  static final int AT_ONCE = 16;
  private static final int RETRY_SECONDS = 5;

  private final Semaphore room = new Semaphore(AT_ONCE);

  /** The same handler, which refuses what would be one download too many. */
  Handler bounded(Handler handler) {
    return context -> {
      take();
      try {
        handler.handle(context);
      } finally {
        room.release();
      }
    };
  }

  /** The same for what is sent without a thread, but lies somewhere until it is. */
  CompletableFuture<Void> bounded(Supplier<CompletableFuture<Void>> sending) {
    take();
    try {
      return sending.get().whenComplete((done, failure) -> room.release());
    } catch (RuntimeException e) {
      room.release();
      throw e;
    }
  }

  private void take() {
    if (!room.tryAcquire()) {
      throw new HttpFailure(
              503, "%d downloads are being sent; try again in a while".formatted(AT_ONCE))
          .retryAfter(RETRY_SECONDS);
    }
  }
}
