package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpsampleFusionTest {
  private static final Op SAME = new Op.Conv2d(1, 1);

  @Test
  void makesOneTransposedConvolutionWithTheSameResult() {
    Network network = upsampled(2, 5, SAME, 3);
    Network fused = UpsampleFusion.apply(network);
    assertThat(Nets.count(fused, Op.Upsample.class)).isZero();
    assertThat(Nets.count(fused, Op.Conv2d.class)).isZero();
    assertThat(Nets.count(fused, Op.ConvTranspose2d.class)).isOne();
    assertThat(fused.weights().tensors()).containsOnlyKeys("conv.weight", "conv.bias");
    Comparison.assertSame(network, fused, 1e-5f);
  }

  @Test
  void takesAConvolutionWithoutBias() {
    Graph.Builder graph = Graph.builder("graph");
    Value big =
        graph.add("big", new Op.Upsample(2, Op.Upsample.Filter.NEAREST), image(graph, 3, 4));
    Value y = graph.add("conv", SAME, big, OpCase.weight(graph, "w", 2, 3, 3, 3));
    Network network = Nets.trained(graph.build("y", y));
    Network fused = UpsampleFusion.apply(network);
    assertThat(Nets.count(fused, Op.ConvTranspose2d.class)).isOne();
    Comparison.assertSame(network, fused, 1e-5f);
  }

  @Test
  void leavesTheLargeImageToItsOtherReaders() {
    Graph.Builder graph = Graph.builder("graph");
    Value big =
        graph.add("big", new Op.Upsample(2, Op.Upsample.Filter.NEAREST), image(graph, 3, 4));
    Value conv = graph.add("conv", SAME, big, OpCase.weight(graph, "w", 3, 3, 3, 3));
    Value y = graph.add("sum", new Op.Binary(Op.Binary.Operator.ADD), big, conv);
    Network network = Nets.trained(graph.build("y", y));
    Network fused = UpsampleFusion.apply(network);
    assertThat(Nets.count(fused, Op.Upsample.class)).isOne();
    assertThat(Nets.count(fused, Op.ConvTranspose2d.class)).isOne();
    Comparison.assertSame(network, fused, 1e-5f);
  }

  @Test
  void leavesOtherFactorsStridesPaddingsAndKernels() {
    assertUnchanged(upsampled(3, 5, SAME, 3));
    assertUnchanged(upsampled(2, 5, new Op.Conv2d(2, 1), 3));
    assertUnchanged(upsampled(2, 5, new Op.Conv2d(1, 0), 3));
    assertUnchanged(upsampled(2, 5, SAME, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {127, 128})
  void leavesThinStagesOfLargeImagesAlone(int half) {
    Graph.Builder graph = Graph.builder("graph");
    Value big =
        graph.add("big", new Op.Upsample(2, Op.Upsample.Filter.NEAREST), image(graph, 16, half));
    Value y = graph.add("conv", SAME, big, OpCase.weight(graph, "w", 16, 16, 3, 3));
    Network fused = UpsampleFusion.apply(Nets.trained(graph.build("y", y)));
    assertThat(Nets.count(fused, Op.Upsample.class)).isEqualTo(half == 128 ? 1 : 0);
  }

  @Test
  void followsTheFoldingOfABatchNorm() {
    Graph.Builder graph = Graph.builder("graph");
    Value big =
        graph.add("big", new Op.Upsample(2, Op.Upsample.Filter.NEAREST), image(graph, 3, 4));
    Value conv = graph.add("conv", SAME, big, OpCase.weight(graph, "conv.weight", 2, 3, 3, 3));
    Value y =
        graph.add(
            "norm",
            new Op.BatchNorm(1e-5, 0.1),
            conv,
            OpCase.weight(graph, "gamma", 2),
            OpCase.weight(graph, "beta", 2),
            OpCase.weight(graph, "mean", 2),
            graph.buffer("variance", Shape.of(2), 1));
    Network network = Nets.trained(graph.build("y", y));
    Network optimised = OnnxFile.optimised(network);
    assertThat(optimised.weights().tensors()).containsOnlyKeys("conv.weight", "conv.bias");
    assertThat(Nets.count(optimised, Op.ConvTranspose2d.class)).isOne();
    Comparison.assertSame(network, optimised, 1e-5f);
  }

  private static void assertUnchanged(Network network) {
    Network fused = UpsampleFusion.apply(network);
    assertThat(Nets.count(fused, Op.ConvTranspose2d.class)).isZero();
    assertThat(fused.graph().nodes()).hasSameSizeAs(network.graph().nodes());
  }

  private static Network upsampled(int factor, int size, Op convolution, int kernel) {
    Graph.Builder graph = Graph.builder("graph");
    Value big =
        graph.add(
            "big", new Op.Upsample(factor, Op.Upsample.Filter.NEAREST), image(graph, 3, size));
    Value weight = OpCase.weight(graph, "conv.weight", 4, 3, kernel, kernel);
    Value bias = OpCase.weight(graph, "conv.bias", 4);
    return Nets.trained(graph.build("y", graph.add("conv", convolution, big, weight, bias)));
  }

  private static Value image(Graph.Builder graph, int channels, int size) {
    return graph.input("x", Shape.of(Shape.N, channels, size, size), DataType.FLOAT);
  }
}
