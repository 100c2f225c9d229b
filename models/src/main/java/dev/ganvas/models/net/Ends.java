package dev.ganvas.models.net;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where all networks begin and end alike. */
final class Ends {
  private Ends() {}

  /** The generator's entrance: the latent [N, dim] and what the conditioning adds. */
  static Value latent(Layers layers, Conditioning conditioning, int dim) {
    return conditioning.latent(layers, layers.input("latent", Shape.of(Shape.N, dim)));
  }

  /** The critic's entrance: the sample and what the conditioning adds. */
  static Value sample(Layers layers, Conditioning conditioning, Shape sample) {
    return conditioning.sample(layers, layers.input("sample", sample));
  }

  /**
   * The smallest map of a critic of Karras et al. [N, C, H, W], and what it knows of the batch,
   * made into a vector [N, C] by a convolution and a dense layer.
   *
   * @param same the name of the convolution
   * @param end the name of the dense layer
   */
  static Value features(Layers layers, BatchSense sense, Value map, String same, String end) {
    int channels = map.shape().dim(1);
    Value y = layers.nonlinear(layers.conv(same, map, channels, Kernel.SAME));
    Value sensing = sense.of(layers, layers.flatten(y));
    return layers.nonlinear(layers.linear(end, sensing, channels));
  }

  /** The critic's exit: the score of features [N, dim], they themselves, and all other heads. */
  static Graph score(
      Graph.Builder graph, Layers layers, Conditioning conditioning, Value features) {
    Value score = layers.linear(Architecture.SCORE, features, 1);
    Map<String, Value> outputs = new LinkedHashMap<>();
    outputs.put(Architecture.SCORE, conditioning.score(layers, features, score));
    outputs.put(Architecture.FEATURES, features);
    outputs.putAll(conditioning.heads(layers, features));
    return graph.build(outputs);
  }
}
