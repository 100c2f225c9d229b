package dev.ganvas.models.layer;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;

/**
 * For each kernel one more number: how many samples of the batch are close to this one, in a space
 * of a few learned dimensions (Salimans et al. 2016).
 *
 * @param kernels numbers that each sample is given, 100 in the paper's code
 * @param dims dimensions of the space in which a kernel compares samples, 5 in the paper's code
 */
public record MinibatchDiscrimination(int kernels, int dims) implements BatchSense {
  public MinibatchDiscrimination {
    Check.within("kernels", kernels, 1, 4096);
    Check.within("dims", dims, 1, 4096);
  }

  /** As in the paper's code. */
  public MinibatchDiscrimination() {
    this(100, 5);
  }

  @Override
  public Value of(Layers layers, Value features) {
    Value places = layers.projection("discrimination", features, kernels * dims);
    places = layers.reshape(places, Shape.of(Shape.N, kernels, dims));
    return layers.concat("discriminated", features, layers.similarity(places));
  }
}
