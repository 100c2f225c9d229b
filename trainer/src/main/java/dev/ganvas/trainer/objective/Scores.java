package dev.ganvas.trainer.objective;

import ai.djl.ndarray.NDArray;

/** The critic's raw, unbounded scores of one batch, of any shape; made when first asked for. */
public interface Scores {
  /** Of real samples. */
  NDArray real();

  /** Of the generator's samples. */
  NDArray fake();
}
