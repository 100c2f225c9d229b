package dev.ganvas.models.layer;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Value;

/** The label as a learned factor of every number of the latent and of the sample. */
public record LabelProduct(int classes) implements Conditioning {
  public LabelProduct {
    Check.within("classes", classes, 2, 100_000);
  }

  @Override
  public Value latent(Layers layers, Value latent) {
    return product(layers, latent);
  }

  @Override
  public Value sample(Layers layers, Value sample) {
    return product(layers, sample);
  }

  private Value product(Layers layers, Value x) {
    int size = Math.toIntExact(x.shape().elements());
    Value row = layers.embedding("label_embedding", layers.label(), classes, size);
    return layers.multiply(x, layers.reshape(row, x.shape()));
  }
}
