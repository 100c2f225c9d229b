package dev.ganvas.exporter;

import static java.util.Map.entry;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Op.Activation.Function;
import dev.ganvas.models.graph.Op.Binary.Operator;
import dev.ganvas.models.graph.Shape;
import java.util.List;
import java.util.Map;

/**
 * The op that each ONNX operator was written for: {@link OnnxWriter} and {@link Composites} read
 * backwards.
 */
final class OnnxOps {
  /** Finds the op of a node. */
  private interface Meaning {
    Op of(OnnxNode node);
  }

  /** It moves running statistics in training only, and the file says nothing of it. */
  private static final double MOMENTUM = 0.1;

  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          entry("Gemm", node -> new Op.Linear()),
          entry("MatMul", node -> new Op.MatMul()),
          entry("Conv", node -> new Op.Conv2d(node.each("strides"), node.each("pads"))),
          entry(
              "ConvTranspose",
              node -> new Op.ConvTranspose2d(node.each("strides"), node.each("pads"))),
          entry("BatchNormalization", node -> new Op.BatchNorm(node.real("epsilon"), MOMENTUM)),
          entry("LayerNormalization", node -> new Op.GroupNorm(1, node.real("epsilon"))),
          entry("InstanceNormalization", OnnxOps::instanceNorm),
          entry("Relu", node -> new Op.Activation(Function.RELU, 0)),
          entry("LeakyRelu", node -> new Op.Activation(Function.LEAKY_RELU, node.real("alpha"))),
          entry("Tanh", node -> new Op.Activation(Function.TANH, 0)),
          entry("Sigmoid", node -> new Op.Activation(Function.SIGMOID, 0)),
          entry("Softplus", node -> new Op.Activation(Function.SOFTPLUS, 0)),
          entry("Exp", node -> new Op.Activation(Function.EXP, 0)),
          entry("Sqrt", node -> new Op.Activation(Function.SQRT, 0)),
          entry("Add", node -> new Op.Binary(Operator.ADD)),
          entry("Sub", node -> new Op.Binary(Operator.SUBTRACT)),
          entry("Mul", node -> new Op.Binary(Operator.MULTIPLY)),
          entry("Div", node -> new Op.Binary(Operator.DIVIDE)),
          entry("Concat", node -> new Op.Concat(node.integer("axis"))),
          entry("Slice", OnnxOps::slice),
          entry("Reshape", node -> new Op.Reshape(batched(node.list(0)))),
          entry("Transpose", node -> new Op.Transpose(node.integers("perm"))),
          entry("Expand", OnnxOps::expand),
          entry("Gather", node -> new Op.Embedding()),
          entry("ReduceMean", node -> new Op.Mean(node.integers("axes"), node.flag("keepdims"))),
          entry("ReduceSum", node -> new Op.Sum(node.list(0), node.flag("keepdims"))),
          entry("Softmax", node -> new Op.Softmax(node.integer("axis"))),
          entry("Resize", OnnxOps::upsample),
          entry("AveragePool", node -> new Op.AveragePool(node.each("strides"))),
          entry("Pad", OnnxOps::pad));

  private OnnxOps() {}

  /**
   * @throws IllegalArgumentException if the operator is not read back, or lacks a setting
   */
  static Op of(OnnxNode node) {
    Meaning meaning = MEANINGS.get(node.proto().getOpType());
    Check.that(
        meaning != null,
        "%s is %s, an operator that Ganvas does not read back",
        Check.quoted(node.proto().getName()),
        Check.quoted(node.proto().getOpType()));
    return meaning.of(node);
  }

  /** Of channels: one of groups has its own scales among the settings, and more nodes around it. */
  private static Op instanceNorm(OnnxNode node) {
    Check.that(
        node.settings().isEmpty(),
        "%s normalises groups of channels, which is not read back",
        Check.quoted(node.proto().getName()));
    return new Op.GroupNorm(node.values().get(0).shape().dim(1), node.real("epsilon"));
  }

  private static Op slice(OnnxNode node) {
    return new Op.Slice(node.list(2).get(0), node.list(0).get(0), node.list(1).get(0));
  }

  /** A batch that is there is written as 1, so that it is kept. */
  private static Op expand(OnnxNode node) {
    Shape shape = new Shape(node.list(0));
    boolean kept = node.values().get(0).shape().batched();
    return new Op.Expand(kept ? shape.with(0, Shape.N) : shape);
  }

  private static Op upsample(OnnxNode node) {
    boolean nearest = node.text("mode").equals("nearest");
    int factor = (int) node.settings().get(0).values()[2];
    return new Op.Upsample(
        factor, nearest ? Op.Upsample.Filter.NEAREST : Op.Upsample.Filter.LINEAR);
  }

  private static Op pad(OnnxNode node) {
    boolean zero = node.text("mode").equals("constant");
    return new Op.Pad(node.list(0).get(2), zero ? Op.Pad.Mode.ZERO : Op.Pad.Mode.REFLECT);
  }

  /** A batch is written as 0. */
  private static Shape batched(List<Integer> sizes) {
    return new Shape(sizes.stream().map(size -> size == 0 ? Shape.N : size).toList());
  }
}
