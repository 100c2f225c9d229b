package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.layer.Fade;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.runtime.image.PictureGrid;
import dev.ganvas.runtime.image.PixelFormat;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Scatter;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a generator makes of consecutive seeds, drawn: a grid of images, or points over real ones.
 * The seeds mean what they mean in the runtime (docs/seeds.md).
 */
final class Samples {
  private static final int COLUMNS = 10;
  private static final int POINTS = 2500;

  private Samples() {}

  /**
   * Rows of ten, one column for each of the first ten labels where there are labels.
   *
   * @param alpha how far the largest map is faded in
   */
  static Pixels draw(Act act, double alpha, int rows) {
    Feed feed = act.game().feed();
    List<Integer> shape = feed.data().shape();
    boolean images = shape.size() == 3;
    int count = images ? rows * COLUMNS : POINTS;
    float[] values;
    try (NDManager scope = act.manager().newSubManager()) {
      values = values(scope, act.average().network(), columns(feed, count, alpha));
    }
    return images ? grid(values, shape) : scatter(values, feed.data());
  }

  /** Ten columns: of one label each, and of one choice each where there is a choice. */
  private static Asked columns(Feed feed, int count, double alpha) {
    int classes = Math.max(1, feed.data().labels().size());
    List<Integer> kinds = IntStream.range(0, count).mapToObj(i -> i % COLUMNS).toList();
    List<Integer> labels = kinds.stream().map(kind -> kind % classes).toList();
    return new Asked(feed.latent(), labels, kinds, feed.codes(), alpha);
  }

  /**
   * What seeds 0, 1, ... are asked for.
   *
   * @param labels of each seed
   * @param choices of each seed, which begin anew after the last; empty to let the seeds draw
   * @param codes whose numbers the seeds draw
   * @param alpha how far the largest map is faded in
   */
  record Asked(
      int latent, List<Integer> labels, List<Integer> choices, List<Code> codes, double alpha) {}

  /** The values of those seeds, one after the other. */
  static float[] values(NDManager scope, Network generator, Asked asked) {
    Map<String, NDArray> inputs = inputs(scope, asked);
    silence(scope, generator, inputs, asked.labels().size());
    return TorchOps.forgetting(() -> generator.forward(inputs, Mode.INFERENCE)).toFloatArray();
  }

  /** What a network is told of those seeds, noise apart, by the names of its inputs. */
  static Map<String, NDArray> inputs(NDManager scope, Asked asked) {
    Map<String, NDArray> inputs = new HashMap<>();
    Shape latents = new Shape(asked.labels().size(), asked.latent());
    inputs.put(Feed.LATENT, normal(scope, 0, latents));
    long[] labels = asked.labels().stream().mapToLong(Integer::longValue).toArray();
    inputs.put(Feed.LABEL, scope.create(labels));
    inputs.put(Fade.ALPHA, Feed.alpha(scope, asked.alpha()));
    for (int k = 0; k < asked.codes().size(); k++) {
      inputs.put(asked.codes().get(k).tensor(), codes(scope, asked, k));
    }
    return inputs;
  }

  /** The labels that seeds 0 to count - 1 draw. */
  static List<Integer> labels(int count, int classes) {
    return IntStream.range(0, count).mapToObj(i -> SeedStream.of(i, 1).nextInt(classes)).toList();
  }

  /** Normal numbers [count, ...], each row from one stream of the seeds 0, 1, ... */
  static NDArray normal(NDManager scope, long stream, Shape shape) {
    float[] all = new float[Math.toIntExact(shape.size())];
    float[] one = new float[Math.toIntExact(shape.size() / shape.get(0))];
    for (int seed = 0; seed < shape.get(0); seed++) {
      SeedStream.of(seed, stream).fillNormal(one);
      System.arraycopy(one, 0, all, seed * one.length, one.length);
    }
    return scope.create(all, shape);
  }

  /** Gives layers that add noise none. */
  private static void silence(
      NDManager scope, Network generator, Map<String, NDArray> inputs, int count) {
    for (Op.Input input : generator.block().graph().inputs()) {
      boolean noise = input.shape().rank() == 4;
      if (noise) {
        long side = input.shape().dim(-1);
        inputs.put(input.name(), scope.zeros(new Shape(count, 1, side, side)));
      }
    }
  }

  private static NDArray codes(NDManager scope, Asked asked, int position) {
    Code code = asked.codes().get(position);
    if (code instanceof Categorical categorical && !asked.choices().isEmpty()) {
      int choices = categorical.choices().size();
      return scope.create(asked.choices().stream().mapToLong(choice -> choice % choices).toArray());
    }
    int count = asked.labels().size();
    return Feed.values(scope, code, count, seed -> Code.stream(seed, position));
  }

  private static Pixels grid(float[] values, List<Integer> shape) {
    PixelFormat format =
        new PixelFormat(shape.get(2), shape.get(1), shape.get(0), new Range(-1, 1));
    List<Pixels> pictures =
        IntStream.range(0, values.length / format.size())
            .mapToObj(i -> format.pixels(values, i * format.size()))
            .toList();
    return PictureGrid.of(pictures, COLUMNS);
  }

  private static Pixels scatter(float[] points, Dataset data) {
    float[] real = new float[2 * POINTS];
    float extent = 0;
    for (int i = 0; i < POINTS; i++) {
      data.read(i, real, 2 * i);
      extent = Math.max(extent, Math.max(Math.abs(real[2 * i]), Math.abs(real[2 * i + 1])));
    }
    return Scatter.draw(points, real, new Range(-1.3f * extent, 1.3f * extent));
  }
}
