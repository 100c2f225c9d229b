package dev.ganvas.models.graph;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a network's parameters by their dotted names, in order. */
public record Weights(Map<String, Tensor> tensors) {
  public Weights {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /** Fresh weights; each depends on the seed and its own name alone. */
  public static Weights initial(Graph graph, long seed) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    graph.params().forEach(param -> tensors.put(param.name(), param.start().draw(param, seed)));
    return new Weights(tensors);
  }

  /**
   * The value of a parameter.
   *
   * @throws IllegalArgumentException if it is not there or has another shape
   */
  public Tensor of(Op.Param param) {
    Tensor tensor = tensors.get(param.name());
    Check.that(tensor != null, "the weights hold no %s", param.name());
    Check.that(
        tensor.shape().equals(param.shape()),
        "%s is %s in the weights but %s in the network",
        param.name(),
        tensor.shape(),
        param.shape());
    return tensor;
  }
}
