package dev.ganvas.trainer.project;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.engine.Moments;
import dev.ganvas.trainer.engine.Optimiser.Update;
import dev.ganvas.trainer.engine.TorchOps;
import java.util.function.UnaryOperator;

/** Styles on their way to lower losses, which need not fall with every step. */
final class Descent {
  private static final Adam ADAM = new Adam(0.1, 0.9, 0.999);

  private final TorchOps torch;
  private final NDManager manager;
  private final NDArray styles;
  private final Moments moments;
  private float[] best;
  private double least = Double.POSITIVE_INFINITY;

  /** Moves {@code styles} in place; what it remembers belongs to their manager. */
  Descent(TorchOps torch, NDArray styles) {
    this.torch = torch;
    this.manager = styles.getManager();
    this.styles = styles;
    this.moments = new Moments(manager, ADAM, new NDList(styles));
    styles.setRequiresGradient(true);
  }

  /**
   * Moves once.
   *
   * @param losses of styles
   * @param rate about how far each number moves
   * @return the loss before
   */
  double move(UnaryOperator<NDArray> losses, double rate) {
    try (NDManager scope = manager.newSubManager()) {
      NDList weights = new NDList(styles);
      NDArray loss =
          TorchOps.recording(
              // Made in the scope, so that all that follows belongs to it.
              () -> losses.apply(scope.zeros(styles.getShape()).add(styles)).sum());
      NDList gradients = torch.gradients(loss, weights);
      double before = loss.getFloat();
      note(before, styles);
      ADAM.move(torch, scope, new Update(rate, weights, gradients, moments));
      return before;
    }
  }

  /** Those of the least loss so far, where they are now among them; a row of numbers. */
  float[] best(UnaryOperator<NDArray> losses) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray copy = scope.create(styles.toFloatArray(), styles.getShape());
      note(TorchOps.forgetting(() -> losses.apply(copy)).sum().getFloat(), copy);
    }
    return best;
  }

  private void note(double loss, NDArray at) {
    if (loss < least) {
      least = loss;
      best = at.toFloatArray();
    }
  }
}
