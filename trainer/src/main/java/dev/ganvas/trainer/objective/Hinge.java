package dev.ganvas.trainer.objective;

import static ai.djl.nn.Activation.relu;

import ai.djl.ndarray.NDArray;

/**
 * The critic pushes real scores above 1 and fake ones below -1 and no further; the generator raises
 * its own (Lim and Ye 2017).
 */
public record Hinge() implements Objective {
  @Override
  public NDArray critic(Scores scores) {
    NDArray real = relu(scores.real().neg().add(1)).mean();
    return real.add(relu(scores.fake().add(1)).mean());
  }

  @Override
  public NDArray generator(Scores scores) {
    return scores.fake().mean().neg();
  }
}
