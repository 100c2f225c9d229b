package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.loop.Step.Draw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A generator that has styles.
 *
 * @param mixed share of the samples with the styles of two latents
 */
public record StyleMaking(StyleParts parts, double mixed) implements Making {
  @Override
  public Making mixing(double share) {
    return new StyleMaking(parts, share);
  }

  @Override
  public StyleMaking styled() {
    return this;
  }

  @Override
  public NDArray of(Step step, Batch told) {
    return image(step, styles(step, told), step.random(Draw.NOISE));
  }

  /** Styles [N, layers, dim]. */
  private NDArray styles(Step step, Batch told) {
    NDArray one = styles(told);
    if (mixed == 0) {
      return one;
    }
    SeedStream random = step.random(Draw.MIXING);
    int rows = Math.toIntExact(one.getShape().get(0));
    NDArray later = later(step.scope(), rows, random);
    NDArray latents = told.inputs().get(Feed.LATENT);
    Map<String, NDArray> other = new HashMap<>(told.inputs());
    other.put(Feed.LATENT, Feed.normal(step.scope(), latents.getShape(), random));
    return one.add(styles(new Batch(other)).sub(one).mul(later));
  }

  /** Styles [N, layers, dim] of one latent each. */
  public NDArray styles(Batch told) {
    return parts.everyLayer(parts.mapping().forward(told.inputs(), Mode.TRAINING));
  }

  /** 1 from a layer on, the same for all of its numbers, else 0: [N, layers, 1]. */
  private NDArray later(NDManager scope, int rows, SeedStream random) {
    int layers = parts.style().layers();
    float[] later = new float[rows * layers];
    for (int row = 0; row < rows; row++) {
      boolean two = random.nextDouble() < mixed;
      int from = 1 + random.nextInt(layers - 1);
      for (int layer = from; two && layer < layers; layer++) {
        later[row * layers + layer] = 1;
      }
    }
    return scope.create(later, new Shape(rows, layers, 1));
  }

  /** The samples of styles, with fresh noise. */
  public NDArray image(Step step, NDArray styles, SeedStream random) {
    long rows = styles.getShape().get(0);
    List<NDArray> noise = new ArrayList<>();
    for (Noise layer : parts.noise()) {
      Shape shape = new Shape(rows, 1, layer.height(), layer.width());
      noise.add(Feed.normal(step.scope(), shape, random));
    }
    return parts.samples(styles, noise, Mode.TRAINING);
  }

  @Override
  public void close() {
    parts.close();
  }
}
