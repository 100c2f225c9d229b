package dev.ganvas.runtime.project;

import dev.ganvas.models.Check;

/**
 * How much is done for a picture.
 *
 * @param steps of the descent, 1 to 10,000
 * @param starts 1 to 65,536 seeds whose styles are looked at for a start
 * @param seed the first of them
 */
public record Effort(int steps, int starts, long seed) {
  /** The most steps. */
  public static final int MOST_STEPS = 10_000;

  /** The most starts. */
  public static final int MOST_STARTS = 65_536;

  /** What is usual. */
  public static final Effort STANDARD = new Effort(400, 256, 0);

  public Effort {
    Check.within("steps", steps, 1, MOST_STEPS);
    Check.within("starts", starts, 1, MOST_STARTS);
  }

  /** The same with another number of steps. */
  public Effort withSteps(int count) {
    return new Effort(count, starts, seed);
  }

  /** The same with other seeds. */
  public Effort withSeed(long first) {
    return new Effort(steps, starts, first);
  }
}
