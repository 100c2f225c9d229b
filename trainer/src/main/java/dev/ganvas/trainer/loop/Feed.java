package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.layer.Fade;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Squares;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.loop.Step.Draw;
import dev.ganvas.trainer.schedule.Schedule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Draws batches: samples with their labels, with replacement, as many latents, and codes.
 *
 * @param alpha how far the networks' largest map is faded in, and samples with it
 */
public record Feed(Dataset data, int batch, int latent, List<Code> codes, Schedule alpha) {
  /** The critic's input. */
  public static final String SAMPLE = "sample";

  /** The generator's input. */
  public static final String LATENT = "latent";

  /** The class of each sample, an input of networks that know of it. */
  public static final String LABEL = "label";

  private static final long REFERENCE_SEED = 0;

  public Feed {
    codes = List.copyOf(codes);
  }

  /** The same with samples of other data. */
  Feed of(Dataset other) {
    return new Feed(other, batch, latent, codes, alpha);
  }

  /** Real samples, and what the generator is told. */
  Batch batch(NDManager scope, Moment moment) {
    SeedStream choice = moment.random(Draw.SAMPLES);
    int size = data.floats();
    float[] samples = new float[batch * size];
    long[] labels = new long[batch];
    for (int i = 0; i < batch; i++) {
      int index = choice.nextInt(data.size());
      data.read(index, samples, i * size);
      labels[i] = data.label(index);
    }
    Map<String, NDArray> inputs = new HashMap<>();
    double share = moment.at(alpha);
    if (share < 1) {
      Squares.blend(samples, data.shape().get(2), share);
    }
    inputs.put(SAMPLE, scope.create(samples, shape()));
    inputs.put(Fade.ALPHA, alpha(scope, share));
    inputs.put(LATENT, latents(scope, batch, moment.random(Draw.LATENT)));
    inputs.put(LABEL, scope.create(labels));
    SeedStream drawn = moment.random(Draw.CODE);
    codes.forEach(code -> inputs.put(code.tensor(), values(scope, code, batch, i -> drawn)));
    return new Batch(inputs);
  }

  /**
   * What the generator makes of a batch in training. Norms that need a reference batch get one in
   * front, always the same.
   */
  NDArray made(NDManager scope, Network generator, Batch told) {
    int rows = generator.block().graph().referenceRows();
    if (rows == 0) {
      return generator.forward(told.inputs(), Mode.TRAINING);
    }
    Batch reference =
        new Feed(data, rows, latent, codes, alpha)
            .batch(scope, draw -> SeedStream.of(REFERENCE_SEED, draw.stream));
    return generator.forward(reference.and(told).inputs(), Mode.TRAINING).get(rows + ":");
  }

  /**
   * A code's values, [count] indices or [count, 1] numbers.
   *
   * @param random what the value of each row is drawn from
   */
  public static NDArray values(
      NDManager scope, Code code, int count, IntFunction<SeedStream> random) {
    if (code instanceof Categorical categorical) {
      return scope.create(
          IntStream.range(0, count).mapToLong(i -> categorical.draw(random.apply(i))).toArray());
    }
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = code.draw(random.apply(i)).floatValue();
    }
    return scope.create(numbers, new Shape(count, 1));
  }

  /** How far all samples of a batch are faded in: [1, 1], to be repeated. */
  public static NDArray alpha(NDManager scope, double share) {
    return scope.full(new Shape(1, 1), (float) share);
  }

  /** Standard normal latents [count, latent]. */
  NDArray latents(NDManager scope, int count, SeedStream random) {
    return normal(scope, new Shape(count, latent), random);
  }

  /** Standard normal numbers. */
  static NDArray normal(NDManager scope, Shape shape, SeedStream random) {
    float[] values = new float[Math.toIntExact(shape.size())];
    random.fillNormal(values);
    return scope.create(values, shape);
  }

  private Shape shape() {
    return new Shape(
        LongStream.concat(LongStream.of(batch), data.shape().stream().mapToLong(Integer::longValue))
            .toArray());
  }
}
