package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;

/** A generator in one piece. */
public record WholeMaking(Feed feed, Network generator) implements Making {
  @Override
  public NDArray of(Step step, Batch told) {
    return feed.made(step.scope(), generator, told);
  }
}
