package dev.ganvas.trainer.schedule;

import dev.ganvas.models.Check;

/**
 * One for the share {@code hold} of the run, then down to {@code end} in a straight line.
 *
 * @param hold share of the run before the factor falls, 0 up to below 1
 * @param end the factor at the end of the run, 0 to 1
 */
public record LinearDecay(double hold, double end) implements Schedule {
  /** Level for the first half, then down to a hundredth. */
  public LinearDecay() {
    this(0.5, 0.01);
  }

  public LinearDecay {
    Check.that(hold >= 0 && hold < 1, "hold is %s; allowed are 0 up to below 1", hold);
    Check.within("end", end, 0, 1);
  }

  @Override
  public double at(long images, long total) {
    return 1 - (1 - end) * Schedule.done(hold, images, total);
  }
}
