package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Op.Activation.Function;
import dev.ganvas.models.graph.Op.Binary.Operator;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.graph.Weights;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConstantFoldingTest {
  private static final Shape POINT = Shape.of(Shape.N, 1, 1, 1);

  static Stream<Op> opsOfOneWeight() {
    return Stream.of(
            Stream.of(Function.values()).map(function -> new Op.Activation(function, 0.2)),
            Stream.of(Operator.values()).map(Op.Binary::new),
            Stream.of(
                new Op.Concat(-1),
                new Op.Slice(2, 1, 3),
                new Op.Slice(-1, 2, 4),
                new Op.Reshape(Shape.of(6, 4)),
                new Op.Transpose(List.of(0, 3, 1, 2)),
                new Op.Mean(List.of(1, 2), true),
                new Op.Mean(List.of(3), false),
                new Op.Sum(List.of(0, 3), false),
                new Op.Softmax(2),
                new Op.Upsample(2, Op.Upsample.Filter.NEAREST),
                new Op.Upsample(3, Op.Upsample.Filter.LINEAR),
                new Op.Pad(1, Op.Pad.Mode.ZERO),
                new Op.Pad(2, Op.Pad.Mode.REFLECT),
                new Op.Dropout(0.3)))
        .flatMap(ops -> ops);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("opsOfOneWeight")
  void evaluatesWhatOnnxRuntimeWould(Op op) {
    Network network = sumWith(op);
    assertThat(run(Exported.folded(network)))
        .containsExactly(run(Exported.raw(network)), Offset.offset(1e-6f));
    assertThat(operators(ConstantFolding.apply(network))).containsExactly("x", "y");
  }

  @Test
  void repeatsARow() {
    Graph.Builder graph = Graph.builder("graph");
    Value row = OpCase.weight(graph, "row", 1, 2);
    Value rows = graph.add("rows", new Op.Expand(Shape.of(3, 2)), row);
    Tensor two = new Tensor(Shape.of(1, 2), new float[] {5, 6});
    Weights weights = new Weights(Map.of("row", two));
    Network folded = ConstantFolding.apply(new Network(graph.build("y", rows), weights));
    assertThat(OpCase.values(folded.weights(), "rows")).containsExactly(5, 6, 5, 6, 5, 6);
  }

  @Test
  void multipliesMatrices() {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", POINT, DataType.FLOAT);
    Value left = OpCase.weight(graph, "left", 2, 3, 4);
    Value right = OpCase.weight(graph, "right", 2, 4, 5);
    Value product = graph.add("product", new Op.MatMul(), left, right);
    Value y = graph.add("y", new Op.Binary(Operator.ADD), x, product);
    Network network = OpCase.random(graph.build("y", y));
    assertThat(run(Exported.folded(network)))
        .containsExactly(run(Exported.raw(network)), Offset.offset(1e-6f));
  }

  @Test
  void dividesByTheSingularValueInTheSettledDirection() {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", POINT, DataType.FLOAT);
    Value weight = OpCase.weight(graph, "w", 2, 1, 2);
    Value direction = graph.buffer("w.direction", Shape.of(2), 0);
    Value norm = graph.add("w.norm", new Op.SpectralNorm(1e-12), weight, direction);
    Graph built = graph.build("y", graph.add("y", new Op.Binary(Operator.ADD), x, norm));
    // W' u = (4, 3) has length 5, which is sigma.
    Tensor w = new Tensor(Shape.of(2, 1, 2), new float[] {4, 3, 0, 0});
    Tensor u = new Tensor(Shape.of(2), new float[] {1, 0});
    Network folded =
        ConstantFolding.apply(new Network(built, new Weights(Map.of("w", w, "w.direction", u))));
    assertThat(folded.weights().tensors()).containsOnlyKeys("w.norm");
    assertThat(OpCase.values(folded.weights(), "w.norm")).containsExactly(0.8f, 0.6f, 0, 0);
  }

  @Test
  void foldsAChainIntoOneWeightAndDropsWhatNobodyReads() {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", Shape.of(Shape.N, 3), DataType.FLOAT);
    Value raw = OpCase.weight(graph, "layer.weight", 2, 3);
    Value rate = graph.add("rate", new Op.Constant(Tensor.full(Shape.of(1), 0.5f)));
    Value scaled = graph.add("layer.scaled", new Op.Binary(Operator.MULTIPLY), raw, rate);
    Value equalised = graph.add("layer.equalised", new Op.Binary(Operator.ADD), scaled, scaled);
    OpCase.weight(graph, "forgotten", 5);
    Value y = graph.add("layer", new Op.Linear(), x, equalised);
    Network network = OpCase.random(graph.build("y", y));
    Network folded = ConstantFolding.apply(network);
    assertThat(folded.weights().tensors()).containsOnlyKeys("layer.equalised");
    assertThat(OpCase.values(folded.weights(), "layer.equalised"))
        .containsExactly(OpCase.values(network.weights(), "layer.weight"));
  }

  @Test
  void keepsAnInputThatNobodyReads() {
    Graph.Builder graph = Graph.builder("graph");
    graph.input("label", Shape.of(Shape.N), DataType.INDEX);
    Value x = graph.input("x", POINT, DataType.FLOAT);
    Network folded = ConstantFolding.apply(OpCase.random(graph.build("y", x)));
    assertThat(folded.graph().inputs()).extracting(Op.Input::name).containsExactly("label", "x");
  }

  @Test
  void refusesAWholeLayerOfConstants() {
    Graph.Builder graph = Graph.builder("graph");
    Value image = OpCase.weight(graph, "image", 1, 2, 4, 4);
    Value kernel = OpCase.weight(graph, "kernel", 3, 2, 3, 3);
    Value y = graph.add("conv", new Op.Conv2d(1, 1), image, kernel);
    Network network = OpCase.random(graph.build("y", y));
    assertThatThrownBy(() -> ConstantFolding.apply(network))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "conv (Conv2d) reads weights and constants alone and cannot be folded into a weight;"
                + " give it an input that varies");
  }

  /** y = x + op(weight), where an op of two takes a second weight of one number for each row. */
  private static Network sumWith(Op op) {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", POINT, DataType.FLOAT);
    Value weight = OpCase.positive(graph, "weight", 1, 2, 3, 4);
    Value made =
        op instanceof Op.Binary || op instanceof Op.Concat
            ? graph.add("made", op, weight, second(graph, op))
            : graph.add("made", op, weight);
    return OpCase.random(graph.build("y", graph.add("y", new Op.Binary(Operator.ADD), x, made)));
  }

  private static Value second(Graph.Builder graph, Op op) {
    return op instanceof Op.Binary
        ? OpCase.positive(graph, "column", 3, 1)
        : OpCase.positive(graph, "more", 1, 2, 3, 2);
  }

  private static List<String> operators(Network network) {
    return network.graph().nodes().stream()
        .filter(node -> !(node.op() instanceof Op.Param))
        .map(Node::name)
        .toList();
  }

  private static float[] run(byte[] model) {
    try (Ort ort = new Ort(model)) {
      return ort.feed("x", POINT, 0.5f).read("y");
    }
  }
}
