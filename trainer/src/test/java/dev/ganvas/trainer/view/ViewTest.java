package dev.ganvas.trainer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.TinyGame;
import dev.ganvas.trainer.schedule.Constant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views of images of one channel and 4 x 4 pixels that hold the numbers 1 to 16. */
class ViewTest {
  private static final int IMAGES = 64;
  private TinyGame game;

  @BeforeEach
  void build() {
    Graph critic =
        new Mlp(3, 4, 1, Norm.NONE)
            .critic(
                dev.ganvas.models.graph.Shape.of(dev.ganvas.models.graph.Shape.N, 1, 4, 4),
                Conditioning.NONE);
    game = new TinyGame(critic, Weights.initial(critic, 1));
  }

  @AfterEach
  void close() {
    game.close();
  }

  private NDArray images() {
    float[] pixels = new float[IMAGES * 16];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i % 16 + 1;
    }
    return game.manager().create(pixels, new Shape(IMAGES, 1, 4, 4));
  }

  private List<float[]> seen(View view) {
    return seen(step -> view.of(step, SeedStream.of(1, 0), images()));
  }

  private List<float[]> seen(Function<Step, NDArray> work) {
    float[] all = game.criticStep(work).toFloatArray();
    return IntStream.range(0, IMAGES)
        .mapToObj(i -> Arrays.copyOfRange(all, 16 * i, 16 * i + 16))
        .toList();
  }

  private static final float[] PLAIN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  private static final float[] MIRRORED = {4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9, 16, 15, 14, 13};

  @Test
  void aFlipMirrorsItsShareOfTheImages() {
    assertThat(seen(new Flip(0))).allSatisfy(image -> assertThat(image).isEqualTo(PLAIN));
    assertThat(seen(new Flip(1))).allSatisfy(image -> assertThat(image).isEqualTo(MIRRORED));
    assertThat(seen(new Flip(0.5))).contains(PLAIN, MIRRORED);
  }

  @Test
  void aTranslationMovesEachImageByWholePixelsAndFillsWithGrey() {
    assertThat(seen(new Translation(0.25)))
        .contains(PLAIN)
        .contains(new float[] {0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15})
        .contains(new float[] {6, 7, 8, 0, 10, 11, 12, 0, 14, 15, 16, 0, 0, 0, 0, 0});
  }

  @Test
  void aCutoutHidesOneSquareOfEachImage() {
    assertThat(seen(new Cutout(0.5)))
        .contains(new float[] {0, 0, 3, 4, 0, 0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
        .allSatisfy(image -> assertThat(hidden(image)).isBetween(1, 4));
  }

  private static int hidden(float[] image) {
    int hidden = 0;
    for (float pixel : image) {
      hidden += pixel == 0 ? 1 : 0;
    }
    return hidden;
  }

  @Test
  void brightnessMovesAllPixelsAlikeAndContrastSpreadsThemAroundTheirMean() {
    float[] brighter = seen(new Colour(0.5, 0, 0)).get(0);
    float change = brighter[0] - 1;
    assertThat(change).isBetween(-0.5f, 0.5f).isNotZero();
    for (int i = 0; i < 16; i++) {
      assertThat(brighter[i] - PLAIN[i]).isCloseTo(change, within(1e-5f));
    }
    float[] stronger = seen(new Colour(0, 0, 0.5)).get(0);
    float factor = stronger[15] - 8.5f;
    for (int i = 0; i < 16; i++) {
      assertThat(stronger[i] - 8.5f).isCloseTo(factor / 7.5f * (PLAIN[i] - 8.5f), within(1e-4f));
    }
  }

  @Test
  void instanceNoiseHasTheDeviationThatItIsGiven() {
    double squares = 0;
    for (float[] image : seen(new InstanceNoise(0.5, new Constant()))) {
      for (int i = 0; i < 16; i++) {
        squares += Math.pow(image[i] - PLAIN[i], 2);
      }
    }
    assertThat(Math.sqrt(squares / (16 * IMAGES))).isCloseTo(0.5, within(0.05));
  }

  @Test
  void anAdaptiveViewBeginsWithNothingAndRisesWhileTheCriticIsSure() {
    Adaptive view = new Adaptive(List.of(new Flip(1)), 0.6, 2 * IMAGES);
    assertThat(seen(view)).allSatisfy(image -> assertThat(image).isEqualTo(PLAIN));
    NDArray sure = game.manager().ones(new Shape(IMAGES, 1));
    List<float[]> after =
        seen(
            step -> {
              view.heed(step, sure);
              return view.of(step, SeedStream.of(1, 0), images());
            });
    assertThat(after).contains(PLAIN, MIRRORED);
    List<float[]> later =
        seen(
            step -> {
              view.heed(step, sure.neg());
              return view.of(step, SeedStream.of(1, 0), images());
            });
    assertThat(later).allSatisfy(image -> assertThat(image).isEqualTo(PLAIN));
  }

  @Test
  void anAdaptiveViewCountsImagesHoweverManyAScoreJudges() {
    Adaptive view = new Adaptive(List.of(new Flip(1)), 0.6, 2 * IMAGES);
    NDArray ofPairs = game.manager().ones(new Shape(IMAGES / 2, 1));
    NDArray share =
        game.criticStep(
            step -> {
              view.heed(step, ofPairs);
              return step.memory("adaptive.share", new Shape());
            });
    assertThat(share.getFloat()).isEqualTo(0.5f);
  }

  static Stream<View> all() {
    return Stream.of(
        new InstanceNoise(), new Flip(), new Translation(), new Cutout(), new Colour());
  }

  /** The sum of squares of what is seen has a gradient of the sample, which has one in turn. */
  @ParameterizedTest
  @MethodSource("all")
  void gradientsPassTwice(View view) {
    float[] second =
        game.criticStep(
                step -> {
                  NDArray sample = images();
                  sample.setRequiresGradient(true);
                  NDArray square = view.of(step, SeedStream.of(2, 0), sample).square();
                  NDArray slope = step.torch().slope(square, sample);
                  return step.torch().slope(slope.square(), sample);
                })
            .toFloatArray();
    double size = 0;
    for (float value : second) {
      assertThat(value).isFinite();
      size += Math.abs(value);
    }
    assertThat(size).isPositive();
  }

  @Test
  void pointsHaveNoPixels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adaptive().checkFit(new TinyData(List.of(2))))
        .withMessage("Flip[share=0.5] needs images; noise has points of 2 numbers");
  }
}
