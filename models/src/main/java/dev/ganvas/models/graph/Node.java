package dev.ganvas.models.graph;

import java.util.List;

/** One operation in a graph, under a dotted name that is unique there. */
public record Node(String name, Op op, List<Value> inputs) {
  public Node {
    inputs = List.copyOf(inputs);
  }
}
