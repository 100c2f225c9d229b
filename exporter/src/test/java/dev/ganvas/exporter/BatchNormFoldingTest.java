package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Norm;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchNormFoldingTest {
  private static final Shape IMAGE = Shape.of(Shape.N, 2, 5, 5);

  static Stream<Network> generators() {
    return Stream.of(
        Nets.dcgan(Nets.GRAY_28, Norm.BATCH),
        Nets.dcgan(Nets.COLOUR_64, Norm.BATCH),
        Nets.labelledDcgan(Nets.COLOUR_32),
        Nets.mlp(Nets.POINTS));
  }

  @ParameterizedTest
  @MethodSource("generators")
  void leavesNoBatchNormInAGeneratorAndTheSamePictures(Network network) {
    Network folded = BatchNormFolding.apply(network);
    assertThat(Nets.count(network, Op.BatchNorm.class)).isPositive();
    assertThat(Nets.count(folded, Op.BatchNorm.class)).isZero();
    Comparison.assertSame(network, folded, 1e-5f);
  }

  static List<Network> others() {
    return Nets.others();
  }

  @ParameterizedTest
  @MethodSource("others")
  void leavesInOtherArchitecturesOnlyWhatFollowsASumAndTheSamePictures(Network network) {
    Network constant = ConstantFolding.apply(network);
    Network folded = BatchNormFolding.apply(constant);
    assertThat(Nets.count(constant, Op.BatchNorm.class)).isPositive();
    assertThat(Nets.count(constant, Op.SpectralNorm.class)).isZero();
    assertThat(folded.graph().nodes())
        .filteredOn(node -> node.op() instanceof Op.BatchNorm)
        .allSatisfy(
            node -> assertThat(node.inputs().get(0).name()).containsAnyOf("add", "reshape"));
    Comparison.assertSame(constant, folded, 1e-4f);
  }

  @Test
  void keepsTheLayersNames() {
    Network folded = BatchNormFolding.apply(Nets.dcgan(Nets.GRAY_28, Norm.BATCH));
    assertThat(folded.weights().tensors())
        .containsOnlyKeys(
            "project.weight", "project.bias", "up1.weight", "up1.bias", "out.weight", "out.bias");
  }

  @Test
  void givesALayerWithoutBiasOne() {
    Network network = afterConvolution((graph, layer) -> norm(graph, layer));
    Network folded = BatchNormFolding.apply(network);
    assertThat(folded.weights().tensors()).containsOnlyKeys("conv.weight", "conv.bias");
    Comparison.assertSame(network, folded, 1e-5f);
  }

  @Test
  void staysWhereTheLayerHasAnotherReader() {
    Network network =
        afterConvolution(
            (graph, layer) ->
                graph.add("sum", new Op.Binary(Op.Binary.Operator.ADD), norm(graph, layer), layer));
    assertThat(Nets.count(BatchNormFolding.apply(network), Op.BatchNorm.class)).isOne();
  }

  @Test
  void staysWhereNoLayerIsBeforeIt() {
    Network network =
        afterConvolution((graph, layer) -> norm(graph, graph.add("relu", activation(), layer)));
    Network folded = BatchNormFolding.apply(network);
    assertThat(Nets.count(folded, Op.BatchNorm.class)).isOne();
    Comparison.assertSame(network, folded, 0);
  }

  @Test
  void staysWhereTheWeightHasAnotherReader() {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", IMAGE, DataType.FLOAT);
    Value weight = OpCase.weight(graph, "weight", 2, 2, 3, 3);
    Value once = norm(graph, graph.add("once", new Op.Conv2d(1, 1), x, weight));
    Value twice = graph.add("twice", new Op.Conv2d(1, 1), once, weight);
    Network network = Nets.trained(graph.build("y", twice));
    assertThat(Nets.count(BatchNormFolding.apply(network), Op.BatchNorm.class)).isOne();
  }

  private static Network afterConvolution(BiFunction<Graph.Builder, Value, Value> rest) {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", IMAGE, DataType.FLOAT);
    Value weight = OpCase.weight(graph, "conv.weight", 3, 2, 3, 3);
    Value layer = graph.add("conv", new Op.Conv2d(2, 1), x, weight);
    return Nets.trained(graph.build("y", rest.apply(graph, layer)));
  }

  private static Value norm(Graph.Builder graph, Value x) {
    int channels = x.shape().dim(1);
    return graph.add(
        "norm",
        new Op.BatchNorm(1e-5, 0.1),
        x,
        OpCase.weight(graph, "gamma", channels),
        OpCase.weight(graph, "beta", channels),
        OpCase.weight(graph, "mean", channels),
        graph.buffer("variance", Shape.of(channels), 1));
  }

  private static Op activation() {
    return new Op.Activation(Op.Activation.Function.RELU, 0);
  }
}
