package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;

/** A scalar loss. */
public interface Term {
  /** What metrics and messages call it, such as {@code gradient-penalty}. */
  String name();

  /** The loss of this step, a scalar. */
  NDArray loss(Step step);
}
