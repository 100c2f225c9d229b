package dev.ganvas.web;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Random;

/** Tiny ONNX graphs for tests, written node by node. */
public final class TestNet {
  public static final int LATENT = 4;

  final ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8);
  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");

  private TestNet() {
    model.addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17));
  }

  private TestNet(int inputs) {
    this();
    graph.addInput(value("latent", TensorProto.DataType.FLOAT, -1, inputs));
  }

  /** Latent to {@code [N, 1, 8, 8]} by one product, through {@code activation}. */
  public static TestNet pictures(String activation) {
    TestNet net = new TestNet(LATENT).weight("w", LATENT, 64);
    return net.node("MatMul", "flat", "latent", "w").picture(activation);
  }

  /** The same with one-hot labels. */
  public static TestNet labelled(int labels) {
    TestNet net = new TestNet(LATENT).weight("w", LATENT, 64).weight("l", labels, 64);
    net.graph.addInput(value("label", TensorProto.DataType.FLOAT, -1, labels));
    net.node("MatMul", "fromLatent", "latent", "w").node("MatMul", "fromLabel", "label", "l");
    return net.node("Add", "flat", "fromLatent", "fromLabel").picture("Tanh");
  }

  /** The same with indices of labels. */
  public static TestNet indexed(int labels) {
    TestNet net = new TestNet(LATENT).weight("w", LATENT, 64).weight("l", labels, 64);
    net.graph.addInput(value("label", TensorProto.DataType.INT64, -1));
    net.node("MatMul", "fromLatent", "latent", "w").node("Gather", "fromLabel", "l", "label");
    return net.node("Add", "flat", "fromLatent", "fromLabel").picture("Tanh");
  }

  /** The same with codes: a choice of so many, a number, and a member of so many. */
  public static TestNet coded(int choices, int members) {
    TestNet net = new TestNet(LATENT).weight("w", LATENT, 64).weight("d", choices, 64);
    net.weight("s", 1, 64).weight("m", members, 64);
    net.graph.addInput(value("category", TensorProto.DataType.INT64, -1));
    net.graph.addInput(value("code1", TensorProto.DataType.FLOAT, -1, 1));
    net.graph.addInput(value("member", TensorProto.DataType.INT64, -1));
    net.node("MatMul", "fromLatent", "latent", "w").node("Gather", "fromDigit", "d", "category");
    net.node("MatMul", "fromSlant", "code1", "s").node("Gather", "fromMember", "m", "member");
    net.node("Add", "two", "fromLatent", "fromDigit").node("Add", "three", "two", "fromSlant");
    return net.node("Add", "flat", "three", "fromMember").picture("Tanh");
  }

  /** Latent to a style of so many numbers. */
  public static TestNet mapping(int dim) {
    TestNet net = new TestNet(LATENT).weight("m", LATENT, dim);
    net.node("MatMul", "w", "latent", "m");
    net.graph.addOutput(value("w", TensorProto.DataType.FLOAT, -1, dim));
    return net;
  }

  /** The same, but each takes so many rounds of a loop, of some 10 microseconds each. */
  public static TestNet slowMapping(int dim, long rounds) {
    TestNet net = new TestNet(LATENT).weight("in", LATENT, 64).weight("out", 64, dim);
    net.rounds(rounds).node("MatMul", "first", "latent", "in").looped("rounds", "Tanh");
    net.node("MatMul", "w", "flat", "out");
    net.graph.addOutput(value("w", TensorProto.DataType.FLOAT, -1, dim));
    return net;
  }

  /** Styles of so many layers, and noise of each, to {@code [N, 1, 8, 8]}. */
  public static TestNet synthesis(int layers, int dim) {
    TestNet net = new TestNet().weight("s", layers * dim, 64).shape("all", -1, (long) layers * dim);
    net.graph.addInput(value("styles", TensorProto.DataType.FLOAT, -1, layers, dim));
    net.node("Reshape", "numbers", "styles", "all").node("MatMul", "sum", "numbers", "s");
    net.shape("row", -1, 64);
    String sum = "sum";
    for (int layer = 0; layer < layers; layer++) {
      net.graph.addInput(value("noise" + layer, TensorProto.DataType.FLOAT, -1, 1, 8, 8));
      net.node("Reshape", "flat" + layer, "noise" + layer, "row");
      String next = layer == layers - 1 ? "flat" : "noisy" + layer;
      net.node("Add", next, sum, "flat" + layer);
      sum = next;
    }
    return net.picture("Tanh");
  }

  /** Latent to {@code [N, 2]}. */
  public static TestNet points() {
    TestNet net = new TestNet(LATENT).weight("w", LATENT, 2);
    net.node("MatMul", "points", "latent", "w");
    net.graph.addOutput(value("points", TensorProto.DataType.FLOAT, -1, 2));
    return net;
  }

  /** A loop that never ends. */
  public static TestNet endless() {
    return looping("");
  }

  /** A loop that takes its time: some 10 microseconds a round. */
  public static TestNet slow(long rounds) {
    return looping("rounds").rounds(rounds);
  }

  private TestNet rounds(long rounds) {
    graph.addInitializer(
        TensorProto.newBuilder().setName("rounds").setDataType(7).addInt64Data(rounds));
    return this;
  }

  /**
   * As {@link #labelled}, but each picture takes as many rounds of a loop, of some 10 microseconds
   * each, as its label says; the picture does not depend on them.
   */
  public static TestNet patient(float... rounds) {
    TestNet net = new TestNet(LATENT).weight("w", LATENT, 64).weight("l", rounds.length, 64);
    net.graph.addInput(value("label", TensorProto.DataType.FLOAT, -1, rounds.length));
    TensorProto.Builder each = TensorProto.newBuilder().setName("each").setDataType(1);
    each.addDims(rounds.length).addDims(1);
    for (float number : rounds) {
      each.addFloatData(number);
    }
    net.graph.addInitializer(each);
    net.node("MatMul", "fromLatent", "latent", "w").node("MatMul", "fromLabel", "label", "l");
    net.node("Add", "first", "fromLatent", "fromLabel").node("MatMul", "toWait", "label", "each");
    net.node("ReduceSum", "inAll", "toWait").attribute("keepdims", 0);
    net.node("Cast", "rounds", "inAll").attribute("to", 7);
    return net.looped("rounds", "Identity").picture("Tanh");
  }

  private static TestNet looping(String rounds) {
    TestNet net = new TestNet(LATENT).weight("w", LATENT, 64);
    return net.node("MatMul", "first", "latent", "w").looped(rounds, "Tanh").picture("Tanh");
  }

  /** From "first" to "flat" by a loop that does {@code op} again and again. */
  private TestNet looped(String rounds, String op) {
    GraphProto.Builder body = GraphProto.newBuilder().setName("body");
    body.addInput(value("i", TensorProto.DataType.INT64));
    body.addInput(value("go", TensorProto.DataType.BOOL));
    body.addInput(value("carried", TensorProto.DataType.FLOAT, -1, 64));
    body.addNode(NodeProto.newBuilder().setOpType("Identity").addInput("go").addOutput("on"));
    body.addNode(NodeProto.newBuilder().setOpType(op).addInput("carried").addOutput("next"));
    body.addOutput(value("on", TensorProto.DataType.BOOL));
    body.addOutput(value("next", TensorProto.DataType.FLOAT, -1, 64));
    graph.addInitializer(
        TensorProto.newBuilder().setName("forever").setDataType(9).addInt32Data(1));
    node("Loop", "flat", rounds, "forever", "first");
    AttributeProto.Builder attribute = AttributeProto.newBuilder().setName("body");
    attribute.setType(AttributeProto.AttributeType.GRAPH).setG(body);
    return attribute(attribute);
  }

  private TestNet attribute(String name, long number) {
    return attribute(
        AttributeProto.newBuilder()
            .setName(name)
            .setType(AttributeProto.AttributeType.INT)
            .setI(number));
  }

  /** Of the node that was added last. */
  private TestNet attribute(AttributeProto.Builder attribute) {
    graph.getNodeBuilder(graph.getNodeCount() - 1).addAttribute(attribute);
    return this;
  }

  public byte[] bytes() {
    return model.clone().setGraph(graph).build().toByteArray();
  }

  private TestNet picture(String activation) {
    shape("shape", -1, 1, 8, 8)
        .node("Reshape", "grid", "flat", "shape")
        .node(activation, "image", "grid");
    graph.addOutput(value("image", TensorProto.DataType.FLOAT, -1, 1, 8, 8));
    return this;
  }

  private TestNet shape(String name, long... dims) {
    TensorProto.Builder shape = TensorProto.newBuilder().setName(name).setDataType(7);
    shape.addDims(dims.length);
    for (long dim : dims) {
      shape.addInt64Data(dim);
    }
    graph.addInitializer(shape);
    return this;
  }

  private TestNet weight(String name, int rows, int columns) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(1);
    tensor.addDims(rows).addDims(columns);
    Random random = new Random(name.hashCode());
    for (int i = 0; i < rows * columns; i++) {
      tensor.addFloatData((float) random.nextGaussian());
    }
    graph.addInitializer(tensor);
    return this;
  }

  private TestNet node(String op, String output, String... inputs) {
    graph.addNode(
        NodeProto.newBuilder().setOpType(op).addAllInput(List.of(inputs)).addOutput(output));
    return this;
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, long... dims) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long dim : dims) {
      Dimension.Builder dimension = Dimension.newBuilder();
      shape.addDim(dim < 0 ? dimension.setDimParam("N") : dimension.setDimValue(dim));
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
