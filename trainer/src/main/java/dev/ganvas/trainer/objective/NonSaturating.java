package dev.ganvas.trainer.objective;

import static ai.djl.nn.Activation.softPlus;

import ai.djl.ndarray.NDArray;

/**
 * The critic tells real from fake by logistic loss; the generator wants its samples taken for real,
 * {@code -log D(G(z))}, which does not fade while the critic is ahead (Goodfellow et al. 2014).
 */
public record NonSaturating() implements Objective {
  @Override
  public NDArray critic(Scores scores) {
    return softPlus(scores.real().neg()).mean().add(softPlus(scores.fake()).mean());
  }

  @Override
  public NDArray generator(Scores scores) {
    return softPlus(scores.fake().neg()).mean();
  }
}
