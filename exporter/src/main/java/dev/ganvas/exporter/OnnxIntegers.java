package dev.ganvas.exporter;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.ganvas.models.graph.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of sizes, axes and places of an ONNX graph; a free batch is {@link Shape#N}. */
final class OnnxIntegers {
  private final Map<String, List<Integer>> lists = new HashMap<>();

  OnnxIntegers(GraphProto proto) {
    for (TensorProto initialiser : proto.getInitializerList()) {
      if (initialiser.getDataType() == TensorProto.DataType.INT64.getNumber()) {
        lists.put(initialiser.getName(), OnnxTensors.integers(initialiser));
      }
    }
  }

  /** Whether a tensor is such a list. */
  boolean known(String tensor) {
    return lists.containsKey(tensor);
  }

  List<Integer> of(String tensor) {
    return lists.get(tensor);
  }

  /** Remembers what a node gives and returns true, if that is such a list. */
  boolean take(NodeProto node) {
    List<String> inputs = node.getInputList();
    if (node.getOpType().equals("Shape")) {
      lists.put(node.getOutput(0), List.of(Shape.N));
      return true;
    }
    boolean joined = node.getOpType().equals("Concat") && inputs.stream().allMatch(this::known);
    if (joined) {
      lists.put(node.getOutput(0), inputs.stream().flatMap(input -> of(input).stream()).toList());
    }
    return joined;
  }
}
