package dev.ganvas.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the layers of an ONNX file that {@link OnnxScan} has let pass. */
final class OnnxLayers {
  /** A list for people; a graph of more nodes is cut short. */
  private static final int MOST = 2_000;

  private final Map<String, List<Long>> shapes = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private OnnxLayers() {}

  private record Node(String name, String op, List<String> inputs) {}

  static List<Layer> of(byte[] onnx) {
    OnnxLayers layers = new OnnxLayers();
    ProtoReader model = new ProtoReader(onnx);
    while (model.next()) {
      if (model.field() == 7) {
        layers.graph(model.message());
      }
    }
    return layers.nodes.stream().limit(MOST).map(layers::layer).toList();
  }

  private void graph(ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 1 -> node(in.message());
        case 5 -> tensor(in.message());
        default -> {}
      }
    }
  }

  private void node(ProtoReader in) {
    String name = "";
    String op = "";
    List<String> inputs = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> inputs.add(in.text());
        case 3 -> name = in.text();
        case 4 -> op = in.text();
        default -> {}
      }
    }
    nodes.add(new Node(name, op, inputs));
  }

  private void tensor(ProtoReader in) {
    String name = "";
    List<Long> shape = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> shape.addAll(in.numbers());
        case 8 -> name = in.text();
        default -> {}
      }
    }
    shapes.put(name, shape);
  }

  private Layer layer(Node node) {
    List<Long> weights = List.of();
    long parameters = 0;
    for (String input : node.inputs()) {
      List<Long> shape = shapes.getOrDefault(input, List.of());
      long size = shapes.containsKey(input) ? size(shape) : 0;
      weights = size > size(weights) || weights.isEmpty() ? shape : weights;
      parameters += size;
    }
    return new Layer(node.name(), node.op(), weights, parameters);
  }

  private static long size(List<Long> shape) {
    return shape.stream().reduce(1L, (a, b) -> a * b);
  }
}
