package dev.ganvas.models.layer;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;

/**
 * The label beside the latent and beside the sample, each time as a learned embedding: {@code
 * width} more numbers for the generator, one more channel for the critic (Mirza and Osindero 2014).
 */
public record LabelConcat(int classes, int width) implements Conditioning {
  public LabelConcat {
    Check.within("classes", classes, 2, 100_000);
    Check.within("width", width, 1, 4096);
  }

  @Override
  public Value latent(Layers layers, Value latent) {
    Value row = layers.embedding("label_embedding", layers.label(), classes, width);
    return layers.concat("label_concat", latent, row);
  }

  @Override
  public Value sample(Layers layers, Value sample) {
    Shape plane = sample.shape().rank() == 4 ? sample.shape().with(1, 1) : Shape.of(Shape.N, width);
    int size = Math.toIntExact(plane.elements());
    Value row = layers.embedding("label_embedding", layers.label(), classes, size);
    return layers.concat("label_concat", sample, layers.reshape(row, plane));
  }
}
