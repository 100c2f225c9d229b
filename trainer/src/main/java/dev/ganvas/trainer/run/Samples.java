package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.Range;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a generator makes of consecutive seeds, drawn: a grid of images, or points over real ones.
 * The seeds mean what they mean in the runtime (docs/seeds.md).
 */
final class Samples {
  private static final int ROWS = 8;
  private static final int COLUMNS = 10;
  private static final int POINTS = 2500;

  private Samples() {}

  /** Ten columns, one for each of the first ten labels where there are labels. */
  static Pixels draw(NDManager manager, Network generator, Feed feed) {
    List<Integer> shape = feed.data().shape();
    boolean images = shape.size() == 3;
    int count = images ? ROWS * COLUMNS : POINTS;
    float[] values;
    try (NDManager scope = manager.newSubManager()) {
      long[] labels = new long[count];
      int classes = Math.min(COLUMNS, Math.max(1, feed.data().labels().size()));
      IntStream.range(0, count).forEach(i -> labels[i] = i % COLUMNS % classes);
      values = values(scope, generator, feed.latent(), labels);
    }
    return images ? grid(values, shape) : scatter(values, feed.data());
  }

  /** The values of seeds 0, 1, ... under the given labels, one after the other. */
  static float[] values(NDManager scope, Network generator, int latent, long[] labels) {
    float[] latents = new float[labels.length * latent];
    float[] one = new float[latent];
    for (int i = 0; i < labels.length; i++) {
      SeedStream.of(i, 0).fillNormal(one);
      System.arraycopy(one, 0, latents, i * latent, latent);
    }
    NDArray made =
        TorchOps.forgetting(
            () ->
                generator.forward(
                    Map.of(
                        Feed.LATENT, scope.create(latents, new Shape(labels.length, latent)),
                        Feed.LABEL, scope.create(labels)),
                    Mode.INFERENCE));
    return made.toFloatArray();
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
