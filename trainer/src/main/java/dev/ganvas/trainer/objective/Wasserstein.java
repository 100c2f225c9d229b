package dev.ganvas.trainer.objective;

import ai.djl.ndarray.NDArray;

/**
 * The critic widens the gap between mean scores, an estimate of the earth mover's distance while it
 * is 1-Lipschitz; the generator closes it (Arjovsky et al. 2017).
 */
public record Wasserstein() implements Objective {
  @Override
  public NDArray critic(Scores scores) {
    return scores.fake().mean().sub(scores.real().mean());
  }

  @Override
  public NDArray generator(Scores scores) {
    return scores.fake().mean().neg();
  }
}
