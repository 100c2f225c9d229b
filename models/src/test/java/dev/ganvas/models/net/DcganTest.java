package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Summary;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Growth;
import dev.ganvas.models.layer.LabelConcat;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.WeightNorm;
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
    boolean running = norm == Norm.BATCH || norm == Norm.VIRTUAL;
    Class<? extends Op> type = running ? Op.BatchNorm.class : Op.GroupNorm.class;
    int expected = norm == Norm.NONE ? 0 : 1;
    Graph generator = dcgan.generator(sample(1, 32), Conditioning.NONE);
    Graph critic = dcgan.critic(sample(1, 32), Conditioning.NONE);
    assertThat(shapes(generator, type)).hasSize(3 * expected);
    assertThat(shapes(critic, type))
        .hasSize(2 * expected)
        .doesNotContain(Shape.of(Shape.N, 4, 16, 16));
  }

  /** They are a file format. */
  @Test
  void theNamesOfThePapersWeightsStay() {
    Dcgan paper = new Dcgan(100, 0, Norm.BATCH, Norm.NONE, WeightNorm.SPECTRAL);
    assertThat(paper.generator(sample(1, 28), Conditioning.NONE).params())
        .extracting(Op.Param::name)
        .containsExactly(
            "project.weight",
            "project.bias",
            "project.norm.gamma",
            "project.norm.beta",
            "project.norm.mean",
            "project.norm.variance",
            "up1.weight",
            "up1.bias",
            "up1.norm.gamma",
            "up1.norm.beta",
            "up1.norm.mean",
            "up1.norm.variance",
            "out.weight",
            "out.bias");
    assertThat(paper.critic(sample(1, 28), Conditioning.NONE).params())
        .extracting(Op.Param::name)
        .containsExactly(
            "down1.weight",
            "down1.direction",
            "down1.bias",
            "down2.weight",
            "down2.direction",
            "down2.bias",
            "score.weight",
            "score.direction",
            "score.bias");
  }

  private static Dcgan dcgan(Growth growth, int attention, Finish finish) {
    return new Dcgan(100, 64, growth, attention, finish, finish, Start.NORMAL_002, new EachAlone());
  }

  private static long parameters(Graph graph) {
    return Summary.of(graph).parameters();
  }

  @Test
  void aConstantWidthWithoutNormsHasTheParametersCountedByHand() {
    Dcgan plain = dcgan(Growth.CONSTANT, 0, new Finish(Norm.NONE, Nonlinearity.RELU));
    int project = 100 * 64 * 49 + 64 * 49;
    int up = 64 * 64 * 16 + 64;
    int end = 64 * 16 + 1;
    assertThat(parameters(plain.generator(sample(1, 28), Conditioning.NONE)))
        .isEqualTo(project + up + end);
    int first = 64 * 16 + 64;
    int score = 64 * 49 + 1;
    assertThat(parameters(plain.critic(sample(1, 28), Conditioning.NONE)))
        .isEqualTo(first + up + score);
  }

  @Test
  void gatesReadTwiceTheChannelsAndTheLayersAfterThemAreAsWideAsEver() {
    Dcgan gated = dcgan(Growth.DOUBLING, 0, new Finish(Norm.BATCH, Nonlinearity.GATED));
    int project = 100 * 256 * 49 + 256 * 49 + 2 * 256;
    int up = 128 * 128 * 16 + 128 + 2 * 128;
    int end = 64 * 16 + 1;
    assertThat(parameters(gated.generator(sample(1, 28), Conditioning.NONE)))
        .isEqualTo(project + up + end);
    int down = 128 * 16 + 128 + 64 * 256 * 16 + 256 + 2 * 256;
    assertThat(parameters(gated.critic(sample(1, 28), Conditioning.NONE)))
        .isEqualTo(down + 128 * 49 + 1);
  }

  @ParameterizedTest
  @CsvSource({"28, 7", "28, 14", "32, 8", "64, 32"})
  void attentionStandsAtItsMapInBothNetworks(int size, int side) {
    Finish finish = new Finish(Norm.NONE, Nonlinearity.RELU);
    Dcgan plain = dcgan(Growth.CONSTANT, 0, finish);
    Dcgan attentive = dcgan(Growth.CONSTANT, side, finish);
    Shape sample = sample(1, size);
    Graph generator = attentive.generator(sample, Conditioning.NONE);
    Graph critic = attentive.critic(sample, Conditioning.NONE);
    Shape pairs = Shape.of(Shape.N, side * side, side * side);
    assertThat(shapes(generator, Op.Softmax.class)).containsExactly(pairs);
    assertThat(shapes(critic, Op.Softmax.class)).containsExactly(pairs);
    int attention = 4 * 16 * 64 + 1;
    assertThat(parameters(generator))
        .isEqualTo(parameters(plain.generator(sample, Conditioning.NONE)) + attention);
    assertThat(parameters(critic))
        .isEqualTo(parameters(plain.critic(sample, Conditioning.NONE)) + attention);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 28, 4})
  void attentionWhereThereIsNoMapIsRefused(int side) {
    Dcgan lost = dcgan(Growth.CONSTANT, side, new Finish(Norm.NONE, Nonlinearity.RELU));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lost.generator(sample(1, 28), Conditioning.NONE))
        .withMessage(
            "attention is %d; of images of 28 pixels it can be at maps of [7, 14], or 0 for none",
            side);
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
        .withMessage("dcgan makes images [N, C, H, W], not [N, 2]; points take architecture=mlp");
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
