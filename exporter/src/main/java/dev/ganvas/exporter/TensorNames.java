package dev.ganvas.exporter;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Node;
import java.util.HashMap;
import java.util.Map;

/**
 * What the tensors of a graph are called in its file: like their nodes, but the outputs as such.
 */
final class TensorNames {
  private final Map<String, String> outputs = new HashMap<>();

  TensorNames(Graph graph) {
    graph.outputs().forEach((output, value) -> outputs.putIfAbsent(value.name(), output));
  }

  /** The tensor that a node gives. */
  String of(Node node) {
    String name = outputs.getOrDefault(node.name(), node.name());
    boolean output = outputs.containsKey(node.name());
    return !output && outputs.containsValue(name) ? part(node, "value") : name;
  }

  /** A tensor on the way to what a node gives. Dotted names hold no slash, so none is like it. */
  String part(Node node, String role) {
    return node.name() + "/" + role;
  }
}
