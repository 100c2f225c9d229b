package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Value;

/** Nothing: each sample is judged by itself. */
public record EachAlone() implements BatchSense {
  @Override
  public Value of(Layers layers, Value features) {
    return features;
  }
}
