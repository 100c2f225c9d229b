package dev.ganvas.exporter;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import java.util.List;

/**
 * A node of an ONNX file and what it reads.
 *
 * @param values that it computes from, in order
 * @param sizes lists of integers that it is told as tensors, in order
 * @param settings numbers that it is told as tensors, in order
 */
record OnnxNode(
    NodeProto proto, List<Value> values, List<List<Integer>> sizes, List<Tensor> settings) {

  /** Whether a tensor is called by {@link TensorNames#part}: it belongs to one node. */
  static boolean isPart(String tensor) {
    return tensor.contains("/");
  }

  /** What the node was called before it became an output: as its parts still are. */
  String name() {
    return proto.getInputList().stream()
        .filter(input -> isPart(input) && values.stream().noneMatch(v -> v.name().equals(input)))
        .map(input -> input.substring(0, input.indexOf('/')))
        .findFirst()
        .orElse(proto.getOutput(0));
  }

  /** One of its lists of integers, none of which is empty. */
  List<Integer> list(int index) {
    Check.that(
        index < sizes.size() && !sizes.get(index).isEmpty(),
        "%s (%s) is told too little for a node of Ganvas",
        Check.quoted(proto.getName()),
        proto.getOpType());
    return sizes.get(index);
  }

  int integer(String name) {
    return Math.toIntExact(attribute(name).getI());
  }

  boolean flag(String name) {
    return integer(name) == 1;
  }

  List<Integer> integers(String name) {
    return attribute(name).getIntsList().stream().map(Math::toIntExact).toList();
  }

  /** The number that is meant for all sides. */
  int each(String name) {
    List<Integer> sides = integers(name);
    Check.that(!sides.isEmpty(), "%s of %s is empty", name, Check.quoted(proto.getName()));
    return sides.get(0);
  }

  double real(String name) {
    return attribute(name).getF();
  }

  String text(String name) {
    return attribute(name).getS().toStringUtf8();
  }

  private AttributeProto attribute(String name) {
    return proto.getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s (%s) says no %s, as Ganvas would"
                        .formatted(Check.quoted(proto.getName()), proto.getOpType(), name)));
  }
}
