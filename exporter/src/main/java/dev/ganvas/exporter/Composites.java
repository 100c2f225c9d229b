package dev.ganvas.exporter;

import static dev.ganvas.exporter.Attributes.flag;
import static dev.ganvas.exporter.Attributes.integer;
import static dev.ganvas.exporter.Attributes.integers;
import static dev.ganvas.exporter.Attributes.real;
import static dev.ganvas.exporter.Attributes.text;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The ops that ONNX says with several operators, or with settings that are tensors. */
final class Composites {
  private final Graph graph;
  private final OnnxGraph onnx;
  private final Map<String, String> inputs;
  private final TensorNames names;

  Composites(Graph graph, OnnxGraph onnx, Map<String, String> inputs) {
    this.graph = graph;
    this.onnx = onnx;
    this.inputs = inputs;
    this.names = new TensorNames(graph);
  }

  String slice(Node node, Op.Slice op, List<String> in) {
    String from = sizes(node, "from", List.of(op.from()));
    String to = sizes(node, "to", List.of(op.to()));
    String axes = sizes(node, "axes", List.of(op.axis()));
    return onnx.node(names.of(node), "Slice", List.of(in.get(0), from, to, axes));
  }

  String reshape(Node node, Op.Reshape op, List<String> in) {
    String shape = sizes(node, "shape", batchAs(0, op.shape()));
    return onnx.node(names.of(node), "Reshape", List.of(in.get(0), shape));
  }

  /** A batch that is there is kept; one that is not comes from the network's input. */
  String expand(Node node, Op.Expand op, List<String> in) {
    boolean newBatch = op.shape().batched() && !node.inputs().get(0).shape().batched();
    String shape =
        newBatch ? batched(node, op.shape()) : sizes(node, "shape", batchAs(1, op.shape()));
    return onnx.node(names.of(node), "Expand", List.of(in.get(0), shape));
  }

  String mean(Node node, Op.Mean op, List<String> in) {
    return onnx.node(
        names.of(node), "ReduceMean", in, integers("axes", op.axes()), flag("keepdims", op.keep()));
  }

  /** Like the mean, but since opset 13 the axes of this one are a tensor. */
  String sum(Node node, Op.Sum op, List<String> in) {
    List<String> inputs = List.of(in.get(0), sizes(node, "axes", op.axes()));
    return onnx.node(names.of(node), "ReduceSum", inputs, flag("keepdims", op.keep()));
  }

  String upsample(Node node, Op.Upsample op, List<String> in) {
    float factor = op.factor();
    Tensor scales = new Tensor(Shape.of(4), new float[] {1, 1, factor, factor});
    List<String> inputs = List.of(in.get(0), "", onnx.floats(names.part(node, "scales"), scales));
    boolean nearest = op.filter() == Op.Upsample.Filter.NEAREST;
    // Of all nearest forms the one that ONNX Runtime computes in its fast blocked layout.
    return onnx.node(
        names.of(node),
        "Resize",
        inputs,
        text("mode", nearest ? "nearest" : "linear"),
        text("coordinate_transformation_mode", nearest ? "asymmetric" : "half_pixel"),
        text("nearest_mode", "floor"));
  }

  String pad(Node node, Op.Pad op, List<String> in) {
    int amount = op.amount();
    String amounts = sizes(node, "amounts", List.of(0, 0, amount, amount, 0, 0, amount, amount));
    String mode = op.mode() == Op.Pad.Mode.ZERO ? "constant" : "reflect";
    return onnx.node(names.of(node), "Pad", List.of(in.get(0), amounts), text("mode", mode));
  }

  /** [N, 1, B, C] less [N, B, C] are the distances of each sample to each other one. */
  String similarity(Node node, List<String> in) {
    String column = sizes(node, "column", List.of(1));
    List<String> each = List.of(in.get(0), column);
    String lifted = onnx.node(names.part(node, "lifted"), "Unsqueeze", each);
    List<String> both = List.of(lifted, in.get(0));
    String apart = onnx.node(names.part(node, "apart"), "Sub", both);
    String lengths = onnx.node(names.part(node, "lengths"), "Abs", List.of(apart));
    List<String> overDims = List.of(lengths, sizes(node, "dims", List.of(3)));
    String far = onnx.node(names.part(node, "far"), "ReduceSum", overDims, flag("keepdims", false));
    String negated = onnx.node(names.part(node, "negated"), "Neg", List.of(far));
    String close = onnx.node(names.part(node, "close"), "Exp", List.of(negated));
    List<String> overBatch = List.of(close, column);
    return onnx.node(names.of(node), "ReduceSum", overBatch, flag("keepdims", false));
  }

  /** As one operator where ONNX has one; its group norm came only with opset 18. */
  String groupNorm(Node node, Op.GroupNorm op, List<String> in) {
    Shape shape = node.inputs().get(0).shape();
    if (shape.rank() == 2 && op.groups() == 1) {
      return onnx.node(
          names.of(node),
          "LayerNormalization",
          in,
          integer("axis", 1),
          real("epsilon", op.epsilon()));
    }
    if (shape.rank() > 2 && op.groups() == shape.dim(1)) {
      return onnx.node(names.of(node), "InstanceNormalization", in, real("epsilon", op.epsilon()));
    }
    return scaled(node, ungrouped(node, grouped(node, op, in.get(0))), in);
  }

  /** [N, C, ...] -> [N, groups, the rest], normalised as if each group were one channel. */
  private String grouped(Node node, Op.GroupNorm op, String x) {
    String shape = sizes(node, "grouping", List.of(0, op.groups(), groupSize(node, op)));
    String groups = onnx.node(names.part(node, "grouped"), "Reshape", List.of(x, shape));
    Shape each = Shape.of(op.groups());
    String ones = onnx.floats(names.part(node, "ones"), Tensor.full(each, 1));
    String zeros = onnx.floats(names.part(node, "zeros"), Tensor.full(each, 0));
    return onnx.node(
        names.part(node, "normalised"),
        "InstanceNormalization",
        List.of(groups, ones, zeros),
        real("epsilon", op.epsilon()));
  }

  /** As a number: what is left over cannot be told of a batch without samples. */
  private static int groupSize(Node node, Op.GroupNorm op) {
    return Math.toIntExact(node.inputs().get(0).shape().elements() / op.groups());
  }

  private String ungrouped(Node node, String x) {
    String shape = sizes(node, "shape", batchAs(0, node.inputs().get(0).shape()));
    return onnx.node(names.part(node, "ungrouped"), "Reshape", List.of(x, shape));
  }

  /** Scale and shift of every channel, made [C, 1, ...] so that they repeat over positions. */
  private String scaled(Node node, String x, List<String> in) {
    Shape shape = node.inputs().get(0).shape();
    List<Integer> column = new ArrayList<>(Collections.nCopies(shape.rank() - 1, 1));
    column.set(0, shape.dim(1));
    String columns = sizes(node, "columns", column);
    String scale = onnx.node(names.part(node, "scale"), "Reshape", List.of(in.get(1), columns));
    String shift = onnx.node(names.part(node, "shift"), "Reshape", List.of(in.get(2), columns));
    String product = onnx.node(names.part(node, "scaled"), "Mul", List.of(x, scale));
    return onnx.node(names.of(node), "Add", List.of(product, shift));
  }

  /** A shape whose batch is that of the first input that has one. */
  private String batched(Node node, Shape shape) {
    String input =
        graph.inputs().stream()
            .filter(candidate -> candidate.shape().batched())
            .map(Op.Input::name)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        node.name() + " expands to a batch, but no input has one"));
    String batch =
        onnx.node(
            names.part(node, "batch"),
            "Shape",
            List.of(inputs.get(input)),
            integer("start", 0),
            integer("end", 1));
    String rest = sizes(node, "rest", shape.dims().subList(1, shape.rank()));
    return onnx.node(names.part(node, "shape"), "Concat", List.of(batch, rest), integer("axis", 0));
  }

  private String sizes(Node node, String role, List<Integer> values) {
    return onnx.integers(names.part(node, role), values);
  }

  private static List<Integer> batchAs(int placeholder, Shape shape) {
    return shape.dims().stream().map(size -> size == Shape.N ? placeholder : size).toList();
  }
}
