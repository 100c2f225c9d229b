package dev.ganvas.trainer.cli;

import dev.ganvas.runtime.SafeExit;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a signal stop native work: the process ends when it is over, or patience is. */
final class Interruption {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final SafeExit.Registration registration;

  /**
   * @param stop tells the work to end soon
   */
  Interruption(Runnable stop) {
    this.registration =
        SafeExit.onStop(
            PATIENCE,
            () -> {
              stop.run();
              awaitQuietly();
            });
  }

  private void awaitQuietly() {
    try {
      ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work has ended, by itself or because it was told to. */
  void over() {
    registration.close();
    ended.countDown();
  }
}
