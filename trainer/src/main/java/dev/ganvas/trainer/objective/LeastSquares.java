package dev.ganvas.trainer.objective;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.Check;

/**
 * Half the squared distance of each score to what it should be, which goes on pulling at samples
 * that are far on the right side (Mao et al. 2017): {@code real} and {@code fake} for the critic,
 * {@code real} for the generator.
 *
 * @param real the label of real samples, 1 in the paper
 * @param fake the label of the generator's samples, 0 in the paper
 */
public record LeastSquares(double real, double fake) implements Objective {
  /** As in the paper: the labels 1 and 0. */
  public LeastSquares() {
    this(1, 0);
  }

  public LeastSquares {
    Check.that(fake < real, "fake is %s and real %s; fake has to be the smaller one", fake, real);
  }

  @Override
  public NDArray critic(Scores scores) {
    return halfSquare(scores.real(), real).add(halfSquare(scores.fake(), fake));
  }

  @Override
  public NDArray generator(Scores scores) {
    return halfSquare(scores.fake(), real);
  }

  private static NDArray halfSquare(NDArray scores, double label) {
    NDArray half = scores.getManager().create(0.5f); // a number would be free before its gradient
    return scores.sub(label).square().mean().mul(half);
  }
}
