package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;

/**
 * Each position of a map takes in what positions like it have anywhere on the map, times gamma,
 * which starts at 0 (Zhang et al. 2019).
 */
final class Attention {
  // An eighth of the channels, as in the paper, but no fewer than vector units like to see.
  private static final int SHARE = 8;
  private static final int LEAST = 16;

  private final Layers layers;
  private final String name;

  Attention(Layers layers, String name) {
    this.layers = layers;
    this.name = name;
  }

  /** [N, C, H, W] -> [N, C, H, W]. */
  Value of(Value x) {
    Shape shape = x.shape();
    int inner = Math.max(LEAST, shape.dim(1) / SHARE);
    Value keys = layers.transposed(seen("key", x, inner));
    // [N, from, to]: how much of each position goes into each other one.
    Value shares = layers.softmax(layers.product(keys, seen("query", x, inner)), 1);
    Value taken = layers.product(seen("value", x, inner), shares);
    Value map = layers.reshape(taken, shape.with(1, inner));
    Value answer = layers.pointwise(name + ".out", map, shape.dim(1));
    return layers.add(x, layers.multiply(answer, gamma()));
  }

  /** [N, C, H, W] -> [N, inner, H W]. */
  private Value seen(String role, Value x, int inner) {
    Value made = layers.pointwise(name + "." + role, x, inner);
    int positions = x.shape().dim(2) * x.shape().dim(3);
    return layers.reshape(made, Shape.of(Shape.N, inner, positions));
  }

  private Value gamma() {
    return layers.graph.param(name + ".gamma", Shape.of(1), Initialiser.constant(0));
  }
}
