package dev.ganvas.trainer.regulariser;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Step;

/**
 * {@code weight * E[(|grad critic(x)| - 1)^2]} at points x around real samples, up to half the
 * data's deviation away, where sharp critics make training stall (Kodali et al. 2017).
 *
 * @param weight the factor of the penalty in the critic's loss, 10 in the paper
 */
public record Dragan(double weight) implements Regulariser {
  /** As in the paper. */
  public Dragan() {
    this(10);
  }

  public Dragan {
    Check.within("weight", weight, 0, 1e6);
  }

  @Override
  public String name() {
    return "dragan";
  }

  @Override
  public NDArray loss(Step step) {
    NDArray near = TorchOps.forgetting(() -> around(step));
    return Slope.awayFromOne(step, step.reals().with(near), weight);
  }

  private static NDArray around(Step step) {
    NDArray real = step.reals().sample();
    NDArray deviation = real.sub(real.mean()).square().mean().sqrt();
    NDArray noise = Slope.uniform(step, real.getShape());
    return real.add(noise.mul(deviation).mul(step.scope().create(0.5f)));
  }
}
