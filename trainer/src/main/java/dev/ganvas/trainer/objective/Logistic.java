package dev.ganvas.trainer.objective;

import static ai.djl.nn.Activation.softPlus;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;

/** Logistic losses of raw scores against the labels that the critic is to give. */
final class Logistic {
  private Logistic() {}

  /**
   * {@code E[softplus(s) - label * s]}, the cross entropy of {@code sigmoid(s)}.
   *
   * @param label from 0, fake, to 1, real
   */
  static NDArray loss(NDArray scores, double label) {
    NDArray wanted = scores.getManager().create((float) label); // lives until its gradient is taken
    return softPlus(scores).sub(scores.mul(wanted)).mean();
  }

  /** The critic's loss with labels of its own for real and fake samples. */
  static NDArray critic(Scores scores, double real, double fake) {
    return loss(scores.real(), real).add(loss(scores.fake(), fake));
  }

  /** Refuses labels that are no probabilities, or in the wrong order. */
  static void checkLabels(double real, double fake) {
    Check.within("real", real, 0, 1);
    Check.within("fake", fake, 0, 1);
    Check.that(fake < real, "fake is %s and real %s; fake has to be the smaller one", fake, real);
  }
}
