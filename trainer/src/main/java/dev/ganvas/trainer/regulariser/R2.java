package dev.ganvas.trainer.regulariser;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.schedule.Constant;
import dev.ganvas.trainer.schedule.Schedule;

/**
 * {@code weight / 2 * E[|grad critic(x)|^2]} at the generator's samples, as R1 does at real ones
 * (Mescheder et al. 2018).
 *
 * @param weight twice the factor of the squared slope in the critic's loss
 * @param fade the factor of the weight over the run, which Huang et al. 2024 let fall
 */
public record R2(double weight, Schedule fade) implements Regulariser {
  /** As heavy as R1. */
  public R2() {
    this(10);
  }

  /** Of one weight throughout. */
  public R2(double weight) {
    this(weight, new Constant());
  }

  public R2 {
    Check.within("weight", weight, 0, 1e6);
  }

  @Override
  public String name() {
    return "r2";
  }

  @Override
  public NDArray loss(Step step) {
    return Slope.squared(step, step.fakes(), weight * step.at(fade));
  }
}
