package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.random.SeedStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxWriterTest {
  private static final Offset<Float> ROUNDING = Offset.offset(1e-5f);

  static Stream<OpCase> everyOp() {
    return Stream.of(
            ImageCases.all(),
            NormCases.all(),
            ElementCases.all(),
            TensorCases.products(),
            TensorCases.moves(),
            TensorCases.reductions())
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyOp")
  void givesTheExpectedNumbersAtAnyBatchSize(OpCase op) {
    try (Ort ort = new Ort(Exported.raw(op.network()))) {
      for (int batch : new int[] {0, 1, 3, 7}) {
        float[] x = new float[batch * (int) op.input().elements()];
        SeedStream.of(batch, 0).fillNormal(x);
        float[] y = ort.feed("x", op.input(), x).read("y");
        assertThat(y).containsExactly(expected(op, x), ROUNDING);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void choosesRowsByIndex(int batch) {
    Graph.Builder graph = Graph.builder("graph");
    Value index = graph.input("label", Shape.of(Shape.N), DataType.INDEX);
    Tensor rows = new Tensor(Shape.of(3, 2), new float[] {1, 2, 3, 4, 5, 6});
    Value table = graph.add("table", new Op.Constant(rows));
    Graph built = graph.build("y", graph.add("y", new Op.Embedding(), index, table));
    long[] labels = new long[batch];
    Arrays.fill(labels, 1);
    labels[batch - 1] = 2;
    try (Ort ort = new Ort(Exported.raw(OpCase.random(built)))) {
      float[] y = ort.feed("label", labels).read("y");
      assertThat(y).hasSize(2 * batch).endsWith(5, 6);
      assertThat(y).startsWith(batch == 1 ? new float[] {5, 6} : new float[] {3, 4});
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void repeatsAConstantForEverySample(int batch) {
    Graph.Builder graph = Graph.builder("graph");
    Shape latent = Shape.of(Shape.N, 4);
    graph.input("latent", latent, DataType.FLOAT);
    Tensor start = new Tensor(Shape.of(1, 3), new float[] {1, 2, 3});
    Value constant = graph.add("start", new Op.Constant(start));
    Graph built = graph.build("y", graph.add("all", new Op.Expand(Shape.of(Shape.N, 3)), constant));
    try (Ort ort = new Ort(Exported.folded(OpCase.random(built)))) {
      float[] y = ort.feed("latent", latent, new float[4 * batch]).read("y");
      assertThat(y).hasSize(3 * batch).startsWith(1, 2, 3).endsWith(1, 2, 3);
    }
  }

  @Test
  void namesOneValueTwiceAndPassesAnInputThrough() {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", Shape.of(Shape.N, 1), DataType.FLOAT);
    Value square = graph.add("square", new Op.Binary(Op.Binary.Operator.MULTIPLY), x, x);
    Graph built = graph.build(Map.of("first", square, "second", square, "same", x));
    try (Ort ort = new Ort(Exported.raw(OpCase.random(built)))) {
      ort.feed("x", Shape.of(Shape.N, 1), 3);
      assertThat(ort.read("first")).containsExactly(9);
      assertThat(ort.read("second")).containsExactly(9);
      assertThat(ort.read("same")).containsExactly(3);
    }
  }

  @Test
  void keepsApartANodeAndAnOutputOfOneName() {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", Shape.of(Shape.N, 1), DataType.FLOAT);
    Value square = graph.add("image", new Op.Binary(Op.Binary.Operator.MULTIPLY), x, x);
    Value fourth = graph.add("end", new Op.Binary(Op.Binary.Operator.MULTIPLY), square, square);
    Graph built = graph.build("image", fourth);
    try (Ort ort = new Ort(Exported.raw(OpCase.random(built)))) {
      assertThat(ort.feed("x", Shape.of(Shape.N, 1), 2).read("image")).containsExactly(16);
    }
  }

  @Test
  void refusesAnOutputWithTheNameOfAnInput() {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", Shape.of(Shape.N, 1), DataType.FLOAT);
    Value square = graph.add("square", new Op.Binary(Op.Binary.Operator.MULTIPLY), x, x);
    Network network = OpCase.random(graph.build("x", square));
    assertThatThrownBy(() -> Exported.raw(network)).hasMessage("two tensors would be called x");
  }

  @Test
  void refusesSpectralNormThatWasNotFolded() {
    Graph.Builder graph = Graph.builder("graph");
    Value weight = OpCase.weight(graph, "w", 2, 3);
    Value direction = OpCase.weight(graph, "u", 2);
    Value norm = graph.add("norm", new Op.SpectralNorm(1e-12), weight, direction);
    Network network = OpCase.random(graph.build("y", norm));
    assertThatThrownBy(() -> Exported.raw(network))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "norm (SpectralNorm) has no ONNX operator; it normalises a weight, to be folded");
  }

  private static float[] expected(OpCase op, float[] x) {
    int size = (int) op.input().elements();
    float[][] samples = new float[x.length / size][];
    int total = 0;
    for (int i = 0; i < samples.length; i++) {
      float[] sample = Arrays.copyOfRange(x, i * size, (i + 1) * size);
      samples[i] = op.expectation().of(sample, op.network().weights());
      total += samples[i].length;
    }
    float[] all = new float[total];
    for (int i = 0; i < samples.length; i++) {
      System.arraycopy(samples[i], 0, all, i * total / samples.length, samples[i].length);
    }
    return all;
  }
}
