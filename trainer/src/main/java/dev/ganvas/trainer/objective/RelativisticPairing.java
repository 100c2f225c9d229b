package dev.ganvas.trainer.objective;

import static ai.djl.nn.Activation.softPlus;

import ai.djl.ndarray.NDArray;

/**
 * Logistic loss of the difference between a real and a fake score: what counts is which of a pair
 * is the more real (Jolicoeur-Martineau 2019). So no fake sample is left behind, and kinds of image
 * are not lost (Sun et al. 2020).
 */
public record RelativisticPairing() implements Objective {
  @Override
  public NDArray critic(Scores scores) {
    return softPlus(scores.fake().sub(scores.real())).mean();
  }

  @Override
  public NDArray generator(Scores scores) {
    return softPlus(scores.real().sub(scores.fake())).mean();
  }
}
