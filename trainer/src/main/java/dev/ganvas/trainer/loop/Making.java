package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;

/** How a generator makes samples while it is trained. */
public interface Making extends AutoCloseable {
  /** A sample for each row of what it is told. */
  NDArray of(Step step, Batch told);

  /**
   * The same from styles, which may be those of two latents: of the one up to a layer drawn at
   * random, and of the other from there on (Karras et al. 2019).
   *
   * @param share of the samples that have two
   * @throws IllegalStateException if the generator has no styles
   */
  default Making mixing(double share) {
    throw new IllegalStateException("the generator has no styles to mix");
  }

  /**
   * What stands between the generator's two parts.
   *
   * @throws IllegalStateException if it has no parts
   */
  default StyleMaking styled() {
    throw new IllegalStateException("the generator has no styles");
  }

  @Override
  default void close() {}
}
