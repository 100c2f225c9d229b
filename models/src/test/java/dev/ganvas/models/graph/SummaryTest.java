package dev.ganvas.models.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import org.junit.jupiter.api.Test;

/** Counts worked by hand from the layers that the literature describes. */
class SummaryTest {
  private static Graph generator(int width, int channels, int size) {
    return new Dcgan(100, width, Norm.BATCH, Norm.NONE)
        .generator(Shape.of(Shape.N, channels, size, size), Conditioning.NONE);
  }

  @Test
  void theGeneratorOf28PixelsHas766017Parameters() {
    int project = 100 * 128 * 7 * 7 + 128 * 7 * 7 + 2 * 128;
    int up = 128 * 64 * 4 * 4 + 64 + 2 * 64;
    int out = 64 * 4 * 4 + 1;
    assertThat(project + up + out).isEqualTo(766_017);
    assertThat(Summary.of(generator(64, 1, 28)).parameters()).isEqualTo(766_017);
  }

  @Test
  void theGeneratorOf28PixelsCountsTwoForEveryMultiplyAdd() {
    long project = 2 * 100 * 6272;
    long up = 2 * 7 * 7 * 128 * 64 * 4 * 4;
    long out = 2 * 14 * 14 * 64 * 4 * 4;
    long normAndRelu = 3 * (6272 + 64 * 14 * 14);
    long tanh = 28 * 28;
    assertThat(Summary.of(generator(64, 1, 28)).flops())
        .isEqualTo(project + up + out + normAndRelu + tanh);
  }

  @Test
  void theGeneratorOf64PixelsAndWidth64NeedsAFifthOfAGigaflopForAnImage() {
    assertThat(Summary.of(generator(64, 3, 64)).flops() / 1e9).isCloseTo(0.21, within(0.005));
  }

  @Test
  void aStridedConvolutionCountsItsOutputs() {
    Graph critic =
        new Dcgan(100, 4, Norm.BATCH, Norm.LAYER)
            .critic(Shape.of(Shape.N, 3, 16, 16), Conditioning.NONE);
    assertThat(Summary.of(critic).rows())
        .filteredOn(row -> row.operation().equals("Conv2d"))
        .extracting(Summary.Row::flops)
        .containsExactly(2L * 8 * 8 * 4 * 3 * 16, 2L * 4 * 4 * 8 * 4 * 16);
  }

  @Test
  void whatIsKeptButNotTrainedIsNotCounted() {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", Shape.of(Shape.N, 4), DataType.FLOAT);
    Value weight = graph.param("weight", Shape.of(4), Initialiser.constant(0));
    Value buffer = graph.buffer("buffer", Shape.of(4), 0);
    Value sum = graph.add("sum", new Op.Binary(Op.Binary.Operator.ADD), x, weight);
    graph.add("all", new Op.Binary(Op.Binary.Operator.ADD), sum, buffer);
    assertThat(Summary.of(graph.build("sum", sum)).parameters()).isEqualTo(4);
  }

  @Test
  void theTableEndsWithTheTotals() {
    assertThat(Summary.of(generator(64, 1, 28)).toString().lines().toList())
        .first()
        .asString()
        .matches("generator +operation +output +parameters +FLOPs");
    assertThat(Summary.of(generator(64, 1, 28)).toString().stripTrailing())
        .containsPattern("(?m)^up1 +ConvTranspose2d +\\[N, 64, 14, 14] +131,136 +12,845,056$")
        .matches("(?s).*total +766,017 +14,558,096");
  }
}
