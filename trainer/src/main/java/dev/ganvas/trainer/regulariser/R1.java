package dev.ganvas.trainer.regulariser;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.schedule.Constant;
import dev.ganvas.trainer.schedule.Schedule;

/**
 * {@code weight / 2 * E[|grad critic(x)|^2]} at real samples: where the generator is right, the
 * critic has to be flat (Mescheder et al. 2018).
 *
 * @param weight twice the factor of the squared slope in the critic's loss, 10 in StyleGAN
 * @param fade the factor of the weight over the run, which Huang et al. 2024 let fall
 * @param every the penalty is reckoned at one of so many updates, 16 in Karras et al. 2020
 */
public record R1(double weight, Schedule fade, int every) implements Regulariser {
  /** As in StyleGAN. */
  public R1() {
    this(10);
  }

  /** Of one weight throughout. */
  public R1(double weight) {
    this(weight, new Constant());
  }

  /** At every update. */
  public R1(double weight, Schedule fade) {
    this(weight, fade, 1);
  }

  public R1 {
    Check.within("weight", weight, 0, 1e6);
    Check.within("every", every, 1, 1000);
  }

  @Override
  public String name() {
    return "r1";
  }

  @Override
  public NDArray loss(Step step) {
    return Slope.squared(step, step.reals(), weight * step.at(fade));
  }
}
