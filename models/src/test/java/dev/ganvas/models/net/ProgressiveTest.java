package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Fade;
import dev.ganvas.models.layer.LabelProjection;
import dev.ganvas.models.layer.MinibatchDeviation;
import dev.ganvas.models.layer.MinibatchDiscrimination;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressiveTest {
  private static final Progressive NARROW = new Progressive(5, 4, 8, new MinibatchDeviation());
  private static final Architecture FADING = NARROW.fading(new Fade.Told());

  private static Shape sample(int size) {
    return Shape.of(Shape.N, 3, size, size);
  }

  private static Map<String, Shape> weights(Graph graph) {
    return graph.params().stream().collect(Collectors.toMap(Op.Param::name, Op.Param::shape));
  }

  private static Map<String, Shape> generator(Architecture net, int size) {
    return weights(net.generator(sample(size), Conditioning.NONE));
  }

  private static Map<String, Shape> critic(Architecture net, int size) {
    return weights(net.critic(sample(size), Conditioning.NONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 7, 8, 14, 16, 28, 32, 64, 128})
  void bothNetworksFitEverySideOnTheWay(int side) {
    for (Architecture net : List.of(NARROW, FADING)) {
      Graph generator = net.generator(sample(side), new LabelProjection(3, 2));
      assertThat(generator.outputs().get("image").shape()).isEqualTo(sample(side));
      Graph critic = net.critic(sample(side), new LabelProjection(3, 2));
      assertThat(critic.inputs().get(0).shape()).isEqualTo(sample(side));
      assertThat(critic.outputs().get("score").shape()).isEqualTo(Shape.of(Shape.N, 1));
    }
  }

  @ParameterizedTest
  @CsvSource({"4, 8", "7, 14", "8, 16", "14, 28"})
  void duringAFadeThereIsEveryWeightOfBefore(int before, int after) {
    assertThat(generator(FADING, after)).containsAllEntriesOf(generator(NARROW, before));
    assertThat(critic(FADING, after)).containsAllEntriesOf(critic(NARROW, before));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 14, 28})
  void afterAFadeOnlyTheColoursOfTheSmallerMapAreGone(int side) {
    Map<String, Shape> generator = generator(FADING, side);
    String half = "map" + side / 2;
    generator.keySet().removeIf(name -> name.startsWith(half + ".image"));
    assertThat(generator(NARROW, side)).isEqualTo(generator);
    Map<String, Shape> critic = critic(FADING, side);
    critic.keySet().removeIf(name -> name.startsWith(half + ".from"));
    assertThat(critic(NARROW, side)).isEqualTo(critic);
  }

  @Test
  void weightsAreNamedByTheSideOfTheirMap() {
    assertThat(generator(NARROW, 14))
        .containsOnlyKeys(
            "map7.start.weight",
            "map7.start.bias",
            "map7.same.weight",
            "map7.same.bias",
            "map14.up.weight",
            "map14.up.bias",
            "map14.same.weight",
            "map14.same.bias",
            "map14.image.weight",
            "map14.image.bias");
    assertThat(critic(NARROW, 14))
        .containsOnlyKeys(
            "map14.from.weight",
            "map14.from.bias",
            "map14.same.weight",
            "map14.same.bias",
            "map14.down.weight",
            "map14.down.bias",
            "map7.same.weight",
            "map7.same.bias",
            "map7.end.weight",
            "map7.end.bias",
            "score.weight",
            "score.bias");
  }

  @ParameterizedTest
  @CsvSource({"28, 16", "32, 16", "14, 32", "16, 32", "7, 64", "8, 64", "4, 128", "64, 8"})
  void mapsOfHalfTheSideHaveTwiceTheChannelsUpToTheMost(int side, int channels) {
    assertThat(new Progressive().channels(side)).isEqualTo(channels);
    assertThat(new Progressive(5, 1, 8, new EachAlone()).channels(4)).isEqualTo(8);
    assertThat(new Progressive(5, 1, 8, new EachAlone()).channels(128)).isEqualTo(1);
  }

  @Test
  void onlyAFadeHasAnInputForIt() {
    Shape small = sample(7);
    for (Architecture net : List.of(NARROW, NARROW.fading(new Fade.Held(0.3)))) {
      assertThat(net.generator(sample(14), Conditioning.NONE).inputs()).hasSize(1);
      assertThat(net.critic(sample(14), Conditioning.NONE).inputs()).hasSize(1);
    }
    assertThat(FADING.generator(small, Conditioning.NONE).inputs()).as("the smallest").hasSize(1);
    assertThat(FADING.generator(sample(14), Conditioning.NONE).inputs())
        .extracting(Op.Input::name)
        .containsExactly("latent", "alpha");
    assertThat(FADING.critic(sample(14), Conditioning.NONE).inputs())
        .extracting(Op.Input::name)
        .containsExactlyInAnyOrder("sample", "alpha");
  }

  @ParameterizedTest
  @CsvSource({"16, 2", "28, 2", "32, 3", "64, 4", "128, 5"})
  void itDoublesUpToTheSize(int size, int doublings) {
    assertThat(NARROW.doublings(sample(size))).isEqualTo(doublings);
    assertThat(new Dcgan().doublings(sample(size))).isZero();
  }

  @Test
  void whatIsKnownOfTheBatchStandsBesideTheLastMap() {
    int map = 8 * 7 * 7;
    Progressive alone = new Progressive(5, 4, 8, new EachAlone());
    assertThat(critic(alone, 28)).containsEntry("map7.end.weight", Shape.of(8, map));
    assertThat(critic(NARROW, 28)).containsEntry("map7.end.weight", Shape.of(8, map + 1));
    Progressive kernels = new Progressive(5, 4, 8, new MinibatchDiscrimination(6, 2));
    assertThat(critic(kernels, 28)).containsEntry("map7.end.weight", Shape.of(8, map + 6));
  }

  @Test
  void pointsAndOtherSizesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NARROW.doublings(Shape.of(Shape.N, 2)))
        .withMessage(
            "progressive makes images [N, C, H, W], not [N, 2]; points take architecture=mlp");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NARROW.doublings(sample(20)))
        .withMessage(
            "progressive makes 28 x 28 and squares of 16, 32, 64 or 128 pixels, not 20 x 20");
  }

  @Test
  void otherNetworksHaveNoFade() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Dcgan().fading(new Fade.Told()))
        .withMessageStartingWith("these networks do not grow: Dcgan[");
  }

  @Test
  void sizesThatItCannotGrowToAreRefused() {
    for (int side : new int[] {1, 6, 24, 100}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Progressive().generator(Shape.of(Shape.N, 1, side, side), Conditioning.NONE))
          .withMessageContaining("is no square of 4 or 7 pixels, doubled some times");
    }
  }
}
