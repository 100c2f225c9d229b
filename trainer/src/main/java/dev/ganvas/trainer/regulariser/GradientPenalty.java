package dev.ganvas.trainer.regulariser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.loop.Step;
import java.util.Arrays;

/**
 * {@code weight * E[(|grad critic(x)| - 1)^2]} at points x between a real and a fake sample, which
 * holds the critic's slope at one (Gulrajani et al. 2017).
 */
public record GradientPenalty(double weight) implements Regulariser {
  public GradientPenalty {
    Check.within("weight", weight, 0, 1e6);
  }

  @Override
  public String name() {
    return "gradient-penalty";
  }

  @Override
  public NDArray loss(Step step) {
    NDArray real = step.realSample();
    NDArray fake = step.fakeSample();
    NDArray between = fake.add(real.sub(fake).mul(shares(step, real.getShape())));
    between.setRequiresGradient(true);
    NDArray slope = step.torch().slope(step.score(between), between);
    // An array of the step's: the memory of a plain number would be free before its gradient is.
    NDArray factor = step.scope().create((float) weight);
    return step.torch().lengths(slope).sub(1).square().mean().mul(factor);
  }

  /** One uniform share for each sample, shaped [N, 1, ...]. */
  private static NDArray shares(Step step, Shape samples) {
    long[] shape = new long[samples.dimension()];
    Arrays.fill(shape, 1);
    shape[0] = samples.get(0);
    SeedStream random = step.random(Step.Draw.PENALTY);
    float[] shares = new float[Math.toIntExact(shape[0])];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) random.nextDouble();
    }
    return step.scope().create(shares, new Shape(shape));
  }
}
