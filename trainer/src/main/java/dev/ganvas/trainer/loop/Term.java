package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;

/** A scalar loss. */
public interface Term {
  /** What metrics and messages call it, such as {@code gradient-penalty}. */
  String name();

  /** It is asked for at one of so many updates of its player, and weighs as much more. */
  default int every() {
    return 1;
  }

  /** The loss of this step, a scalar. */
  NDArray loss(Step step);
}
