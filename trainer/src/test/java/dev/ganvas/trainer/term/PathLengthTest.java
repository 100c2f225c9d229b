package dev.ganvas.trainer.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import dev.ganvas.models.layer.Assembly;
import dev.ganvas.models.layer.MinibatchDeviation;
import dev.ganvas.models.layer.Styling;
import dev.ganvas.models.net.StyleGan;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Step.Draw;
import dev.ganvas.trainer.loop.StyleMaking;
import dev.ganvas.trainer.loop.Term;
import dev.ganvas.trainer.loop.TinyGame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The penalty against differences of images whose styles are a little apart. */
class PathLengthTest {
  private static final int DIM = 4;
  private static final double WEIGHT = 2;
  private static final float STEP = 1e-2f;
  private static final StyleGan NETS =
      new StyleGan(
          TinyGame.LATENT,
          DIM,
          1,
          3,
          8,
          Styling.MODULATION,
          Assembly.SKIP,
          new MinibatchDeviation());

  private final Term term = new PathLength(WEIGHT, 4).forGenerator().get(0);

  /** What the first step of a game has: the running mean is the mean of the batch. */
  @Test
  void itIsTheSquaredDistanceOfTheLengthsFromTheirMean() {
    try (TinyGame game = new TinyGame(NETS)) {
      double[] lengths = game.criticStepOf(PathLengthTest::lengths);
      double mean = Arrays.stream(lengths).average().orElseThrow();
      double expected = 0;
      for (double length : lengths) {
        expected += WEIGHT * (length - mean) * (length - mean) / lengths.length;
      }
      assertThat(loss(game)).isCloseTo(expected, within(0.02 * expected));
    }
  }

  /** |J' y| of each sample, from what each number of its styles does to the image. */
  private static double[] lengths(Step step) {
    StyleMaking making = step.making().styled();
    NDArray styles = making.styles(step.reals());
    long layers = styles.getShape().get(1);
    double[] squares = new double[TinyGame.BATCH];
    for (long layer = 0; layer < layers; layer++) {
      for (int dim = 0; dim < DIM; dim++) {
        float[] more = along(step, moved(styles, layer, dim, STEP));
        float[] less = along(step, moved(styles, layer, dim, -STEP));
        for (int row = 0; row < squares.length; row++) {
          double slope = (more[row] - less[row]) / (2 * STEP);
          squares[row] += slope * slope / layers;
        }
      }
    }
    return Arrays.stream(squares).map(Math::sqrt).toArray();
  }

  private static NDArray moved(NDArray styles, long layer, int dim, float by) {
    NDArray way = styles.zerosLike();
    way.set(new NDIndex(":, {}, {}", layer, dim), by);
    return styles.add(way);
  }

  /** The image's part along y, each row by itself. */
  private static float[] along(Step step, NDArray styles) {
    SeedStream random = step.random(Draw.PATH);
    NDArray image = step.making().styled().image(step, styles, random);
    float[] y = new float[Math.toIntExact(image.size())];
    random.fillNormal(y);
    NDArray noise = step.scope().create(y, image.getShape());
    float pixels = image.getShape().get(2) * image.getShape().get(3);
    return image.mul(noise).sum(new int[] {1, 2, 3}).div((float) Math.sqrt(pixels)).toFloatArray();
  }

  private double loss(TinyGame game) {
    return game.criticStep(term::loss).getFloat();
  }

  /**
   * Of the weights that turn maps into images: others move maps over the kinks of the rectifiers,
   * where lengths jump.
   */
  @ParameterizedTest
  @ValueSource(strings = {"map4.image", "map8.image", "map16.image"})
  void itsGradientIsTheDifferenceThatAStepMakes(String layer) {
    String name = layer + ".weight";
    try (TinyGame game = new TinyGame(NETS)) {
      NDList weight = new NDList(weight(game, name));
      NDArray gradient =
          game.criticStepOf(step -> game.torch().gradients(term.loss(step), weight)).head();
      float length = gradient.norm().getFloat();
      NDArray way = gradient.mul(STEP / length);
      double slope = (lossAfter(name, way) - lossAfter(name, way.neg())) / (2 * STEP);
      assertThat(slope).isCloseTo(length, within(0.01 * length));
    }
  }

  private double lossAfter(String name, NDArray way) {
    try (TinyGame game = new TinyGame(NETS)) {
      NDArray weight = weight(game, name);
      TorchOps.forgetting(() -> weight.addi(way));
      return loss(game);
    }
  }

  private static NDArray weight(TinyGame game, String name) {
    return game.generator().parameters().byName().get(name);
  }
}
