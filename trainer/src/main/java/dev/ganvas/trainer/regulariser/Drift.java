package dev.ganvas.trainer.regulariser;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.loop.Step;

/**
 * {@code weight * E[score^2]} of real samples, which keeps scores near zero (Karras et al. 2018).
 *
 * @param weight the factor of the squared scores in the critic's loss, 0.001 in the paper
 */
public record Drift(double weight) implements Regulariser {
  /** As in the paper. */
  public Drift() {
    this(0.001);
  }

  public Drift {
    Check.within("weight", weight, 0, 1e6);
  }

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public boolean ofSingleSamples() {
    return false;
  }

  @Override
  public NDArray loss(Step step) {
    return Slope.weighted(step, step.real(), weight);
  }
}
