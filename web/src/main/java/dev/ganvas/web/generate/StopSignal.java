package dev.ganvas.web.generate;

import dev.ganvas.runtime.SafeExit;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the process, when a signal ends it, until the work has tidied up and said so, which is when
 * this is closed. The work itself is stopped by its generator.
 */
final class StopSignal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final SafeExit.Registration registration = SafeExit.onStop(PATIENCE, this::await);
  private volatile boolean came;

  boolean came() {
    return came;
  }

  @Override
  public void close() {
    registration.close();
    ended.countDown();
  }

  private void await() {
    came = true;
    try {
      ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
