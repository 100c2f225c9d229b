package dev.ganvas.trainer.engine;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A graph as the body of a TorchScript method, one assignment for each node. The inputs come first,
 * then all weights, if there are any, as one list in the graph's order.
 */
final class TorchText implements Visitor<String> {
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> weights = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final Mode mode;

  private TorchText(Graph graph, Mode mode) {
    this.mode = mode;
    // By number: a name may be a word of the language, or one of the names given below.
    graph.inputs().forEach(input -> inputs.put(input.name(), "x" + inputs.size()));
    graph.params().forEach(param -> weights.put(param.name(), weights.size()));
  }

  /** The method of a graph in one mode; it returns the outputs as a list, in order. */
  static String method(Graph graph, Mode mode) {
    TorchText text = new TorchText(graph, mode);
    Map<String, String> outputs = graph.interpret(text);
    text.lines.add("return [" + String.join(", ", outputs.values()) + "]");
    String body = String.join("\n", text.lines);
    return TorchModule.method(mode.method(), text.parameters(), "List[Tensor]", body);
  }

  private String parameters() {
    String tensors =
        inputs.values().stream().map(name -> name + ": Tensor").collect(Collectors.joining(", "));
    return weights.isEmpty() ? tensors : tensors + ", weights: List[Tensor]";
  }

  @Override
  public String input(Node node, Op.Input op) {
    return inputs.get(op.name());
  }

  @Override
  public String param(Node node, Op.Param op) {
    return assign("weights[%d]", weights.get(op.name()));
  }

  @Override
  public String constant(Node node, Op.Constant op) {
    StringBuilder values = new StringBuilder();
    for (float value : op.value().values()) {
      values.append(values.isEmpty() ? "" : ", ").append((double) value);
    }
    return assign(
        "torch.reshape(torch.tensor([%s], dtype=6, device=x0.device), annotate(List[int], %s))",
        values, op.value().shape().dims());
  }

  @Override
  public String linear(Node node, Op.Linear op, List<String> in) {
    return assign("torch.linear(%s, %s, %s)", in.get(0), in.get(1), bias(in));
  }

  @Override
  public String matMul(Node node, Op.MatMul op, List<String> in) {
    return assign("torch.matmul(%s, %s)", in.get(0), in.get(1));
  }

  @Override
  public String conv2d(Node node, Op.Conv2d op, List<String> in) {
    return assign(
        "torch.conv2d(%s, %s, %s, %s, %s)",
        in.get(0), in.get(1), bias(in), pair(op.stride()), pair(op.padding()));
  }

  @Override
  public String convTranspose2d(Node node, Op.ConvTranspose2d op, List<String> in) {
    return assign(
        "torch.conv_transpose2d(%s, %s, %s, %s, %s)",
        in.get(0), in.get(1), bias(in), pair(op.stride()), pair(op.padding()));
  }

  @Override
  public String batchNorm(Node node, Op.BatchNorm op, List<String> in) {
    if (op.reference() > 0 && mode == Mode.TRAINING) {
      return referenceNorm(node, op, in);
    }
    return assign(
        "torch.batch_norm(%s, %s, %s, %s, False)",
        String.join(", ", in), truth(mode == Mode.TRAINING), op.momentum(), op.epsilon());
  }

  private String referenceNorm(Node node, Op.BatchNorm op, List<String> in) {
    boolean image = node.inputs().get(0).shape().rank() == 4;
    return assign(
        "self.reference_norm(%s, %d, %s, %s, %s)",
        String.join(", ", in),
        op.reference(),
        image ? List.of(0, 2, 3) : List.of(0),
        image ? List.of(-1, 1, 1) : List.of(-1),
        op.epsilon());
  }

  @Override
  public String groupNorm(Node node, Op.GroupNorm op, List<String> in) {
    return assign(
        "torch.group_norm(%s, %d, %s, %s, %s)",
        in.get(0), op.groups(), in.get(1), in.get(2), op.epsilon());
  }

  @Override
  public String activation(Node node, Op.Activation op, List<String> in) {
    return switch (op.function()) {
      case LEAKY_RELU -> assign("torch.leaky_relu(%s, %s)", in.get(0), op.slope());
      case RELU, TANH, SIGMOID, SOFTPLUS, EXP, SQRT ->
          assign("torch.%s(%s)", op.function().name().toLowerCase(Locale.ROOT), in.get(0));
    };
  }

  @Override
  public String binary(Node node, Op.Binary op, List<String> in) {
    String function =
        switch (op.operator()) {
          case ADD -> "add";
          case SUBTRACT -> "sub";
          case MULTIPLY -> "mul";
          case DIVIDE -> "div";
        };
    return assign("torch.%s(%s, %s)", function, in.get(0), in.get(1));
  }

  @Override
  public String concat(Node node, Op.Concat op, List<String> in) {
    return assign("torch.cat(%s, %d)", in, op.axis());
  }

  @Override
  public String slice(Node node, Op.Slice op, List<String> in) {
    return assign("torch.slice(%s, %d, %d, %d)", in.get(0), op.axis(), op.from(), op.to());
  }

  @Override
  public String reshape(Node node, Op.Reshape op, List<String> in) {
    return assign("torch.reshape(%s, %s)", in.get(0), op.shape().dims());
  }

  @Override
  public String transpose(Node node, Op.Transpose op, List<String> in) {
    return assign("torch.permute(%s, %s)", in.get(0), op.axes());
  }

  @Override
  public String expand(Node node, Op.Expand op, List<String> in) {
    List<String> sizes = op.shape().dims().stream().map(TorchText::size).toList();
    return assign("torch.expand(%s, %s)", in.get(0), sizes);
  }

  @Override
  public String embedding(Node node, Op.Embedding op, List<String> in) {
    return assign("torch.embedding(%s, %s)", in.get(1), in.get(0));
  }

  @Override
  public String mean(Node node, Op.Mean op, List<String> in) {
    return assign("torch.mean(%s, %s, %s)", in.get(0), op.axes(), truth(op.keep()));
  }

  @Override
  public String sum(Node node, Op.Sum op, List<String> in) {
    return assign("torch.sum(%s, %s, %s)", in.get(0), op.axes(), truth(op.keep()));
  }

  @Override
  public String softmax(Node node, Op.Softmax op, List<String> in) {
    return assign("torch.softmax(%s, %d)", in.get(0), op.axis());
  }

  @Override
  public String upsample(Node node, Op.Upsample op, List<String> in) {
    Shape from = node.inputs().get(0).shape();
    List<Integer> size = List.of(from.dim(2) * op.factor(), from.dim(3) * op.factor());
    return switch (op.filter()) {
      case NEAREST -> assign("torch.upsample_nearest2d(%s, %s)", in.get(0), size);
      case LINEAR -> assign("torch.upsample_bilinear2d(%s, %s, False)", in.get(0), size);
    };
  }

  @Override
  public String averagePool(Node node, Op.AveragePool op, List<String> in) {
    return assign("torch.avg_pool2d(%s, %s)", in.get(0), pair(op.size()));
  }

  @Override
  public String pad(Node node, Op.Pad op, List<String> in) {
    List<Integer> sides = IntStream.range(0, 4).mapToObj(side -> op.amount()).toList();
    return switch (op.mode()) {
      case ZERO -> assign("torch.constant_pad_nd(%s, %s)", in.get(0), sides);
      case REFLECT -> assign("torch.reflection_pad2d(%s, %s)", in.get(0), sides);
    };
  }

  @Override
  public String dropout(Node node, Op.Dropout op, List<String> in) {
    return assign("torch.dropout(%s, %s, %s)", in.get(0), op.rate(), truth(mode == Mode.TRAINING));
  }

  @Override
  public String similarity(Node node, Op.Similarity op, List<String> in) {
    return assign(
        "torch.sum(torch.exp(torch.neg(torch.sum(torch.abs("
            + "torch.sub(torch.unsqueeze(%1$s, 1), %1$s)), [3]))), [1])",
        in.get(0));
  }

  @Override
  public String spectralNorm(Node node, Op.SpectralNorm op, List<String> in) {
    return assign(
        "self.spectral_norm(%s, %s, %s, %s)",
        in.get(0), in.get(1), op.epsilon(), truth(mode == Mode.TRAINING));
  }

  private String assign(String expression, Object... arguments) {
    String name = "v" + lines.size();
    lines.add(name + " = " + String.format(Locale.ROOT, expression, arguments));
    return name;
  }

  /** A size, which for the batch is that of the first input. */
  private static String size(int size) {
    return size == Shape.N ? "torch.size(x0, 0)" : String.valueOf(size);
  }

  private static String bias(List<String> in) {
    return in.size() > 2 ? in.get(2) : "None";
  }

  private static String pair(int number) {
    return List.of(number, number).toString();
  }

  private static String truth(boolean value) {
    return value ? "True" : "False";
  }
}
