package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.LabelConcat;
import dev.ganvas.models.layer.Norm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DcganTest {
  private static final Dcgan NARROW = new Dcgan(8, 4, Norm.BATCH, Norm.LAYER);

  private static Shape sample(int channels, int size) {
    return Shape.of(Shape.N, channels, size, size);
  }

  private static List<Shape> shapes(Graph graph, Class<? extends Op> type) {
    return graph.nodes().stream()
        .filter(node -> type.isInstance(node.op()))
        .map(node -> graph.values().get(graph.nodes().indexOf(node)).shape())
        .toList();
  }

  static Stream<Arguments> sizesAndChannels() {
    return Stream.of(16, 28, 32, 64, 128)
        .flatMap(size -> Stream.of(1, 3).map(channels -> Arguments.of(size, channels)));
  }

  @ParameterizedTest(name = "{0} pixels, {1} channels")
  @MethodSource("sizesAndChannels")
  void theGeneratorMakesWhatTheCriticJudges(int size, int channels) {
    Shape sample = sample(channels, size);
    Value image = NARROW.generator(sample, Conditioning.NONE).outputs().get("image");
    assertThat(image.shape()).isEqualTo(sample);
    Graph critic = NARROW.critic(sample, Conditioning.NONE);
    assertThat(critic.inputs().get(0).shape()).isEqualTo(sample);
    assertThat(critic.outputs().get("score").shape()).isEqualTo(Shape.of(Shape.N, 1));
  }

  @ParameterizedTest
  @CsvSource({"16, 4", "28, 7", "32, 4", "64, 4", "128, 4"})
  void theFirstMapIsSmall(int size, int map) {
    Graph generator = NARROW.generator(sample(1, size), Conditioning.NONE);
    assertThat(shapes(generator, Op.Reshape.class).get(0).dim(-1)).isEqualTo(map);
  }

  @Test
  void asInTheLiterature64PixelsBeginAt4By4By1024And28At7By7By128() {
    Dcgan literature = new Dcgan(100, 0, Norm.BATCH, Norm.BATCH);
    assertThat(shapes(literature.generator(sample(3, 64), Conditioning.NONE), Op.Reshape.class))
        .containsExactly(Shape.of(Shape.N, 1024, 4, 4));
    assertThat(shapes(literature.generator(sample(1, 28), Conditioning.NONE), Op.Reshape.class))
        .containsExactly(Shape.of(Shape.N, 128, 7, 7));
  }

  @Test
  void theCriticDoublesItsChannelsWhereItHalvesTheImage() {
    assertThat(shapes(NARROW.critic(sample(3, 32), Conditioning.NONE), Op.Conv2d.class))
        .containsExactly(
            Shape.of(Shape.N, 4, 16, 16), Shape.of(Shape.N, 8, 8, 8), Shape.of(Shape.N, 16, 4, 4));
  }

  @ParameterizedTest
  @EnumSource(Norm.class)
  void everyNormStandsBetweenTheLayersButNotAtTheEdges(Norm norm) {
    Dcgan dcgan = new Dcgan(8, 4, norm, norm);
    Class<? extends Op> type = norm == Norm.BATCH ? Op.BatchNorm.class : Op.GroupNorm.class;
    int expected = norm == Norm.NONE ? 0 : 1;
    Graph generator = dcgan.generator(sample(1, 32), Conditioning.NONE);
    Graph critic = dcgan.critic(sample(1, 32), Conditioning.NONE);
    assertThat(shapes(generator, type)).hasSize(3 * expected);
    assertThat(shapes(critic, type))
        .hasSize(2 * expected)
        .doesNotContain(Shape.of(Shape.N, 4, 16, 16));
  }

  @Test
  void aLabelWidensTheLatentAndAddsAChannel() {
    Conditioning label = new LabelConcat(10, 5);
    assertThat(shapes(NARROW.generator(sample(3, 16), label), Op.Concat.class))
        .containsExactly(Shape.of(Shape.N, 8 + 5));
    assertThat(shapes(NARROW.critic(sample(3, 16), label), Op.Concat.class))
        .containsExactly(Shape.of(Shape.N, 3 + 1, 16, 16));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 14, 24, 30, 56, 256})
  void otherSizesAreRefused(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NARROW.generator(sample(1, size), Conditioning.NONE))
        .withMessage(
            "dcgan makes 28 x 28 and squares of 16, 32, 64 or 128 pixels, not %1$d x %1$d", size);
  }

  @Test
  void oblongsOtherChannelsAndPointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NARROW.critic(Shape.of(Shape.N, 1, 16, 32), Conditioning.NONE))
        .withMessageEndingWith("not 32 x 16");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NARROW.generator(Shape.of(Shape.N, 2), Conditioning.NONE))
        .withMessage("dcgan makes images [N, C, H, W], not [N, 2]");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dcgan(0, 64, Norm.BATCH, Norm.NONE))
        .withMessage("latent is 0; allowed are 1 to 4096");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dcgan(100, -1, Norm.BATCH, Norm.NONE))
        .withMessage("width is -1; allowed are 0 to 1024");
  }
}
