package dev.ganvas.exporter;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Weights;

/** A graph and the values of all its parameters: what is exported. */
public record Network(Graph graph, Weights weights) {
  /**
   * @throws IllegalArgumentException if the weights lack a parameter or hold it in another shape
   */
  public Network {
    graph.params().forEach(weights::of);
  }
}
