package dev.ganvas.trainer.objective;

import static ai.djl.nn.Activation.softPlus;

import ai.djl.ndarray.NDArray;

/**
 * The original zero-sum game: the generator makes {@code log(1 - D(G(z)))} small, whose gradient
 * fades when the critic is sure (Goodfellow et al. 2014).
 *
 * @param real the critic's label of real samples; below 1 is smoothing (Salimans et al. 2016)
 * @param fake the critic's label of the generator's samples; above 0 smooths the other side too
 */
public record Minimax(double real, double fake) implements Objective {
  /** As in the paper: the labels 1 and 0. */
  public Minimax() {
    this(1, 0);
  }

  public Minimax {
    Logistic.checkLabels(real, fake);
  }

  @Override
  public NDArray critic(Scores scores) {
    return Logistic.critic(scores, real, fake);
  }

  @Override
  public NDArray generator(Scores scores) {
    return softPlus(scores.fake()).mean().neg();
  }
}
