package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.loop.Step.Draw;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Draws batches: samples with their labels, with replacement, and as many latents. */
public record Feed(Dataset data, int batch, int latent) {
  /** The critic's input. */
  public static final String SAMPLE = "sample";

  /** The generator's input. */
  public static final String LATENT = "latent";

  /** The class of each sample, an input of networks that know of it. */
  public static final String LABEL = "label";

  /** A batch as the inputs of networks, by name. */
  Map<String, NDArray> batch(NDManager scope, Function<Draw, SeedStream> random) {
    SeedStream choice = random.apply(Draw.SAMPLES);
    int size = data.shape().stream().reduce(1, Math::multiplyExact);
    float[] samples = new float[batch * size];
    long[] labels = new long[batch];
    for (int i = 0; i < batch; i++) {
      int index = choice.nextInt(data.size());
      data.read(index, samples, i * size);
      labels[i] = data.label(index);
    }
    return Map.of(
        SAMPLE, scope.create(samples, shape()),
        LATENT, latents(scope, batch, random.apply(Draw.LATENT)),
        LABEL, scope.create(labels));
  }

  /** Standard normal latents [count, latent]. */
  NDArray latents(NDManager scope, int count, SeedStream random) {
    float[] values = new float[count * latent];
    random.fillNormal(values);
    return scope.create(values, new Shape(count, latent));
  }

  private Shape shape() {
    return new Shape(
        LongStream.concat(LongStream.of(batch), data.shape().stream().mapToLong(Integer::longValue))
            .toArray());
  }
}
