package dev.ganvas.trainer.objective;

import ai.djl.ndarray.NDArray;

/**
 * The critic tells real from fake by logistic loss; the generator wants its samples taken for real,
 * {@code -log D(G(z))}, which does not fade while the critic is ahead (Goodfellow et al. 2014).
 *
 * @param real the critic's label of real samples; below 1 is smoothing (Salimans et al. 2016)
 * @param fake the critic's label of the generator's samples; above 0 smooths the other side too
 */
public record NonSaturating(double real, double fake) implements Objective {
  /** As in the paper: the labels 1 and 0. */
  public NonSaturating() {
    this(1, 0);
  }

  public NonSaturating {
    Logistic.checkLabels(real, fake);
  }

  @Override
  public NDArray critic(Scores scores) {
    return Logistic.critic(scores, real, fake);
  }

  @Override
  public NDArray generator(Scores scores) {
    return Logistic.loss(scores.fake(), 1);
  }
}
