package dev.ganvas.trainer.regulariser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.loop.Batch;
import dev.ganvas.trainer.loop.Step;

/** The critic's gradient by a sample, which penalties bound. */
final class Slope {
  private Slope() {}

  /**
   * Its length at each of what the critic scores, a sample or a pack of them: [N, ...] -> [scores].
   *
   * @param at samples in an array of its own, since whatever is made of it from now on carries a
   *     slope
   */
  static NDArray lengths(Step step, Batch at) {
    at.sample().setRequiresGradient(true);
    NDArray score = step.judge(at).get(Architecture.SCORE);
    NDArray slope = step.torch().slope(score, at.sample());
    return step.torch().lengths(step.packed(slope));
  }

  /** {@code weight * E[(length - 1)^2]}, as {@link #lengths}. */
  static NDArray awayFromOne(Step step, Batch at, double weight) {
    return weighted(step, lengths(step, at).sub(1), weight);
  }

  /** {@code weight / 2 * E[length^2]} at samples as they are. */
  static NDArray squared(Step step, Batch samples, double weight) {
    Batch at = samples.with(samples.sample().duplicate());
    return weighted(step, lengths(step, at), weight / 2);
  }

  /** {@code weight * E[values^2]}. */
  static NDArray weighted(Step step, NDArray values, double weight) {
    // An array of the step's: the memory of a plain number would be free before its gradient is.
    return values.square().mean().mul(step.scope().create((float) weight));
  }

  /** Uniform numbers in [0, 1), the same at every call within a step. */
  static NDArray uniform(Step step, Shape shape) {
    SeedStream random = step.random(Step.Draw.PENALTY);
    float[] numbers = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextDouble();
    }
    return step.scope().create(numbers, shape);
  }
}
