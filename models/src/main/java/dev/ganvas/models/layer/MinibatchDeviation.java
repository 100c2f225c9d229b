package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import java.util.List;

/**
 * One more number, the same for the whole batch: the standard deviation of each feature over the
 * batch, averaged over the features (Karras et al. 2018).
 */
public record MinibatchDeviation() implements BatchSense {
  private static final List<Integer> BATCH = List.of(0);
  private static final List<Integer> FEATURES = List.of(1);
  // A root has no slope at zero, where the samples are all the same.
  private static final double EPSILON = 1e-8;

  @Override
  public Value of(Layers layers, Value features) {
    Value distance = layers.subtract(features, layers.mean(features, BATCH));
    Value variance = layers.mean(layers.multiply(distance, distance), BATCH);
    Value epsilon = layers.constant("deviation.epsilon", EPSILON);
    Value deviation = layers.mean(layers.sqrt(layers.add(variance, epsilon)), FEATURES);
    return layers.concat("deviation", features, layers.expand(deviation, Shape.of(Shape.N, 1)));
  }
}
