package dev.ganvas.trainer.cli;

import dev.ganvas.runtime.SafeExit;
import dev.ganvas.runtime.StoppedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a signal stop native work: the process ends when it is over, or patience is. */
final class Interruption {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable stop;
  private final SafeExit.Registration registration;
  private volatile boolean came;

  /** Of work that asks now and then, by {@link #check()}, or is short. */
  Interruption() {
    this(() -> {});
  }

  /**
   * @param stop tells the work to end soon
   */
  Interruption(Runnable stop) {
    this.stop = stop;
    this.registration = SafeExit.onStop(PATIENCE, this::come);
  }

  /** What a signal does: returns when the work has ended. */
  void come() {
    came = true;
    stop.run();
    try {
      ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Asks whether to go on.
   *
   * @throws StoppedException if not
   */
  void check() {
    if (came) {
      throw new StoppedException("stopped before the end");
    }
  }

  /** The work has ended, by itself or because it was told to. */
  void over() {
    registration.close();
    ended.countDown();
  }
}
