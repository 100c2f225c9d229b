package dev.ganvas.exporter;

import static dev.ganvas.exporter.Attributes.integer;
import static dev.ganvas.exporter.Attributes.integers;
import static dev.ganvas.exporter.Attributes.padding;
import static dev.ganvas.exporter.Attributes.real;
import static dev.ganvas.exporter.Attributes.square;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Visitor;
import java.util.List;
import java.util.Map;

/**
 * Writes each node as standard ONNX operators of opset 17 and returns its tensor's name. Most need
 * one operator; the ones that need more are in {@link Composites}.
 */
final class OnnxWriter implements Visitor<String> {
  private final Network network;
  private final OnnxGraph onnx;
  private final Map<String, String> inputs;
  private final TensorNames names;
  private final Composites composites;

  private OnnxWriter(Network network, OnnxGraph onnx, Map<String, String> inputs) {
    this.network = network;
    this.onnx = onnx;
    this.inputs = inputs;
    this.names = new TensorNames(network.graph());
    this.composites = new Composites(network.graph(), onnx, inputs);
  }

  /** The network as it is, without any folding. */
  static GraphProto write(Network network) {
    Graph graph = network.graph();
    OnnxGraph onnx = new OnnxGraph(graph.name());
    Map<String, String> results = write(network, onnx, onnx.inputs(graph.inputs()));
    graph.outputs().forEach((name, value) -> onnx.output(name, results.get(name), value.shape()));
    return onnx.build();
  }

  /**
   * Adds a network as it is to a graph, and returns the tensors that it gives by the names of its
   * outputs.
   *
   * @param inputs the tensors that it starts from by the names of its inputs
   */
  static Map<String, String> write(Network network, OnnxGraph onnx, Map<String, String> inputs) {
    return network.graph().interpret(new OnnxWriter(network, onnx, inputs));
  }

  @Override
  public String input(Node node, Op.Input op) {
    return inputs.get(op.name());
  }

  @Override
  public String param(Node node, Op.Param op) {
    return onnx.floats(op.name(), network.weights().of(op));
  }

  @Override
  public String constant(Node node, Op.Constant op) {
    return onnx.floats(names.of(node), op.value());
  }

  @Override
  public String linear(Node node, Op.Linear op, List<String> in) {
    return add(node, "Gemm", in, integer("transB", 1));
  }

  @Override
  public String matMul(Node node, Op.MatMul op, List<String> in) {
    return add(node, "MatMul", in);
  }

  @Override
  public String conv2d(Node node, Op.Conv2d op, List<String> in) {
    return add(node, "Conv", in, square("strides", op.stride()), padding(op.padding()));
  }

  @Override
  public String convTranspose2d(Node node, Op.ConvTranspose2d op, List<String> in) {
    return add(node, "ConvTranspose", in, square("strides", op.stride()), padding(op.padding()));
  }

  @Override
  public String batchNorm(Node node, Op.BatchNorm op, List<String> in) {
    return add(node, "BatchNormalization", in, real("epsilon", op.epsilon()));
  }

  @Override
  public String groupNorm(Node node, Op.GroupNorm op, List<String> in) {
    return composites.groupNorm(node, op, in);
  }

  @Override
  public String activation(Node node, Op.Activation op, List<String> in) {
    return switch (op.function()) {
      case RELU -> add(node, "Relu", in);
      case LEAKY_RELU -> add(node, "LeakyRelu", in, real("alpha", op.slope()));
      case TANH -> add(node, "Tanh", in);
      case SIGMOID -> add(node, "Sigmoid", in);
      case SOFTPLUS -> add(node, "Softplus", in);
      case EXP -> add(node, "Exp", in);
      case SQRT -> add(node, "Sqrt", in);
    };
  }

  @Override
  public String binary(Node node, Op.Binary op, List<String> in) {
    return switch (op.operator()) {
      case ADD -> add(node, "Add", in);
      case SUBTRACT -> add(node, "Sub", in);
      case MULTIPLY -> add(node, "Mul", in);
      case DIVIDE -> add(node, "Div", in);
    };
  }

  @Override
  public String concat(Node node, Op.Concat op, List<String> in) {
    return add(node, "Concat", in, integer("axis", op.axis()));
  }

  @Override
  public String slice(Node node, Op.Slice op, List<String> in) {
    return composites.slice(node, op, in);
  }

  @Override
  public String reshape(Node node, Op.Reshape op, List<String> in) {
    return composites.reshape(node, op, in);
  }

  @Override
  public String transpose(Node node, Op.Transpose op, List<String> in) {
    return add(node, "Transpose", in, integers("perm", op.axes()));
  }

  @Override
  public String expand(Node node, Op.Expand op, List<String> in) {
    return composites.expand(node, op, in);
  }

  @Override
  public String embedding(Node node, Op.Embedding op, List<String> in) {
    return add(node, "Gather", List.of(in.get(1), in.get(0)));
  }

  @Override
  public String mean(Node node, Op.Mean op, List<String> in) {
    return composites.mean(node, op, in);
  }

  @Override
  public String sum(Node node, Op.Sum op, List<String> in) {
    return composites.sum(node, op, in);
  }

  @Override
  public String softmax(Node node, Op.Softmax op, List<String> in) {
    return add(node, "Softmax", in, integer("axis", op.axis()));
  }

  @Override
  public String upsample(Node node, Op.Upsample op, List<String> in) {
    return composites.upsample(node, op, in);
  }

  @Override
  public String averagePool(Node node, Op.AveragePool op, List<String> in) {
    return add(
        node, "AveragePool", in, square("kernel_shape", op.size()), square("strides", op.size()));
  }

  @Override
  public String pad(Node node, Op.Pad op, List<String> in) {
    return composites.pad(node, op, in);
  }

  @Override
  public String dropout(Node node, Op.Dropout op, List<String> in) {
    return in.get(0);
  }

  @Override
  public String similarity(Node node, Op.Similarity op, List<String> in) {
    return composites.similarity(node, in);
  }

  @Override
  public String spectralNorm(Node node, Op.SpectralNorm op, List<String> in) {
    throw new UnsupportedOperationException(
        node.name() + " (SpectralNorm) has no ONNX operator; it normalises a weight, to be folded");
  }

  private String add(Node node, String operator, List<String> in, AttributeProto... attributes) {
    return onnx.node(names.of(node), operator, in, attributes);
  }
}
