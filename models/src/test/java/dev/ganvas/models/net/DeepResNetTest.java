package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Summary;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Growth;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeepResNetTest {
  private static final Finish PLAIN = new Finish(Norm.NONE, Nonlinearity.RELU);

  private static Shape sample(int size) {
    return Shape.of(Shape.N, 1, size, size);
  }

  private static DeepResNet net(int width, int depth) {
    return new DeepResNet(1, width, depth, Growth.CONSTANT, PLAIN, PLAIN, new EachAlone());
  }

  /** The weights of layers from one end to the other. */
  private static List<String> layers(Graph graph) {
    return graph.params().stream()
        .map(Op.Param::name)
        .filter(name -> name.endsWith(".weight") && !name.endsWith(".shortcut.weight"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 28, 32, 64, 128})
  void thereAreAHundredAndOneLayersAtAnySize(int size) {
    DeepResNet deep = new DeepResNet();
    assertThat(layers(deep.generator(sample(size), Conditioning.NONE))).hasSize(101);
    assertThat(layers(deep.critic(sample(size), Conditioning.NONE))).hasSize(101);
  }

  @Test
  void for64PixelsTheBlocksLieWhereThePaperHasThem() {
    for (Graph graph :
        List.of(
            new DeepResNet().generator(sample(64), Conditioning.NONE),
            new DeepResNet().critic(sample(64), Conditioning.NONE))) {
      for (int map : new int[] {4, 8, 16, 32, 64}) {
        int blocks = map == 64 ? 5 : 6;
        assertThat(layers(graph))
            .filteredOn(name -> name.startsWith("map" + map + ".") && name.contains("conv1"))
            .hasSize(blocks);
      }
    }
  }

  @Test
  void for64PixelsThereAre512ChannelsAtTheSmallestMapAnd32AtTheLargest() {
    Graph generator = new DeepResNet().generator(sample(64), Conditioning.NONE);
    assertThat(shape(generator, "project.weight")).isEqualTo(Shape.of(512 * 4 * 4, 128));
    assertThat(shape(generator, "map4.block1.conv2.weight")).isEqualTo(Shape.of(256, 256, 3, 3));
    assertThat(shape(generator, "up64.shortcut.weight")).isEqualTo(Shape.of(32, 64, 1, 1));
    assertThat(shape(generator, "out.weight")).isEqualTo(Shape.of(1, 32, 3, 3));
  }

  private static Shape shape(Graph graph, String param) {
    return graph.params().stream()
        .filter(each -> each.name().equals(param))
        .findFirst()
        .orElseThrow()
        .shape();
  }

  @Test
  void theParametersAreThoseCountedByHand() {
    int block = (2 + 1) + (9 + 1) + (2 + 2);
    int six = 6 * block + 2 * (2 * 2 + 2);
    int project = 2 * 7 * 7 * 2;
    int out = 2 * 9 + 1;
    assertThat(parameters(net(2, 20).generator(sample(28), Conditioning.NONE)))
        .isEqualTo(project + six + out);
    int in = 9 * 2 + 2;
    int score = 2 * 7 * 7 + 1;
    assertThat(parameters(net(2, 20).critic(sample(28), Conditioning.NONE)))
        .isEqualTo(in + six + score);
  }

  private static long parameters(Graph graph) {
    return Summary.of(graph).parameters();
  }

  @Test
  void depthsThatAreNoWholeBlocksAndOddWidthsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> net(2, 100))
        .withMessage("depth is 100; allowed is 2 and a multiple of 3, such as 50, 101 and 152");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> net(3, 101))
        .withMessage("width is 3; allowed are even numbers");
  }
}
