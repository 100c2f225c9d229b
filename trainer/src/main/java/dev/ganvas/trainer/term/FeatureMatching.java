package dev.ganvas.trainer.term;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Term;
import java.util.List;

/**
 * The generator's samples are to have the same mean features in the critic as the real ones: {@code
 * weight * |E f(real) - E f(fake)|^2} (Salimans et al. 2016).
 *
 * @param weight the factor of the squared distance in the generator's loss
 */
public record FeatureMatching(double weight) implements Extra {
  /** As heavy as the objective. */
  public FeatureMatching() {
    this(1);
  }

  public FeatureMatching {
    Check.within("weight", weight, 0, 1e6);
  }

  private static NDArray distance(Step step) {
    NDArray real = mean(step.ofReals(Architecture.FEATURES));
    NDArray fake = mean(step.ofFakes(Architecture.FEATURES));
    return real.sub(fake).square().sum();
  }

  private static NDArray mean(NDArray features) {
    return features.mean(new int[] {0});
  }

  @Override
  public List<Term> forGenerator() {
    return List.of(new Loss("feature-matching", weight, FeatureMatching::distance));
  }
}
