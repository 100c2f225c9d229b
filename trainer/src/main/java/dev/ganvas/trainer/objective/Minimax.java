package dev.ganvas.trainer.objective;

import static ai.djl.nn.Activation.softPlus;

import ai.djl.ndarray.NDArray;

/**
 * The original zero-sum game: the generator makes {@code log(1 - D(G(z)))} small, whose gradient
 * fades when the critic is sure (Goodfellow et al. 2014).
 */
public record Minimax() implements Objective {
  @Override
  public NDArray critic(Scores scores) {
    return new NonSaturating().critic(scores);
  }

  @Override
  public NDArray generator(Scores scores) {
    return softPlus(scores.fake()).mean().neg();
  }
}
