package dev.ganvas.trainer.schedule;

import dev.ganvas.models.Check;

/**
 * One for the share {@code hold} of the run, then down to {@code end} by equal factors.
 *
 * @param hold share of the run before the factor falls, 0 up to below 1
 * @param end the factor at the end of the run, above 0 and up to 1
 */
public record ExponentialDecay(double hold, double end) implements Schedule {
  /** From the start, down to a hundredth. */
  public ExponentialDecay() {
    this(0, 0.01);
  }

  public ExponentialDecay {
    Check.that(hold >= 0 && hold < 1, "hold is %s; allowed are 0 up to below 1", hold);
    Check.within("end", end, 1e-9, 1);
  }

  @Override
  public double at(long images, long total) {
    return Math.pow(end, Schedule.done(hold, images, total));
  }
}
