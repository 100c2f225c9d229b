package dev.ganvas.trainer.bench;

import dev.ganvas.models.Check;
import java.io.IOException;

/**
 * How long is measured.
 *
 * @param rounds measurements of each side, 1 to 100
 * @param seconds length of each, 0.1 to 3600
 * @param check is asked between pieces of work, and ends it all by what it throws
 */
public record Pace(int rounds, double seconds, Runnable check) {
  public Pace {
    Check.within("rounds", rounds, 1, 100);
    Check.within("seconds", seconds, 0.1, 3600);
  }

  /** Something to be timed. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /** A rate by repeating {@code work}, which does {@code amount}, for about this long. */
  double rate(double amount, Work work) throws IOException {
    long start = System.nanoTime();
    long times = 0;
    do {
      work.run();
      times++;
    } while (goesOn(start));
    return times * amount / secondsSince(start);
  }

  /** Whether there is time left for a measurement that began at {@link System#nanoTime}. */
  boolean goesOn(long start) {
    check.run();
    return secondsSince(start) < seconds;
  }

  static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
