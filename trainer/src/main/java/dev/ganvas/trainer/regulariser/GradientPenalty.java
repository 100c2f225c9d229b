package dev.ganvas.trainer.regulariser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.loop.Step;

/**
 * {@code weight * E[(|grad critic(x)| - 1)^2]} at points x between a real and a fake sample, or a
 * pack of them, which holds the critic's slope at one (Gulrajani et al. 2017).
 *
 * @param weight the factor of the penalty in the critic's loss, 10 in the paper
 */
public record GradientPenalty(double weight) implements Regulariser {
  /** As in the paper. */
  public GradientPenalty() {
    this(10);
  }

  public GradientPenalty {
    Check.within("weight", weight, 0, 1e6);
  }

  @Override
  public String name() {
    return "gradient-penalty";
  }

  @Override
  public NDArray loss(Step step) {
    NDArray real = step.packed(step.reals().sample());
    NDArray fake = step.packed(step.fakes().sample());
    NDArray share = Slope.uniform(step, new Shape(real.getShape().get(0), 1));
    NDArray between = fake.add(real.sub(fake).mul(share));
    Shape samples = step.reals().sample().getShape();
    return Slope.awayFromOne(step, step.reals().with(between.reshape(samples)), weight);
  }
}
