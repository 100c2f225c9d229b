package dev.ganvas.runtime;

import java.util.List;

/**
 * One operation of a model's graph, for people who want to see what it consists of.
 *
 * @param name in the graph; it may be empty
 * @param op the ONNX operator
 * @param weights shape of its largest learned tensor; empty if it has learned nothing
 * @param parameters learned numbers in all
 */
public record Layer(String name, String op, List<Long> weights, long parameters) {
  public Layer {
    weights = List.copyOf(weights);
  }
}
