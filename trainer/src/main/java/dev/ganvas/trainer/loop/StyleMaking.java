package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.loop.Step.Draw;
import java.util.HashMap;
import java.util.Map;

/**
 * A generator in two parts: a mapping network from latents to styles, and a synthesis network from
 * styles and noise to samples.
 *
 * @param style what stands between them
 * @param mixed share of the samples with the styles of two latents
 */
public record StyleMaking(Network mapping, Network synthesis, Style style, double mixed)
    implements Making {
  @Override
  public Making mixing(double share) {
    return new StyleMaking(mapping, synthesis, style, share);
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
    NDArray w = mapping.forward(told.inputs(), Mode.TRAINING).expandDims(1);
    return w.repeat(1, style.layers());
  }

  /** 1 from a layer on, the same for all of its numbers, else 0: [N, layers, 1]. */
  private NDArray later(NDManager scope, int rows, SeedStream random) {
    int layers = style.layers();
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
    Map<String, NDArray> inputs = new HashMap<>();
    inputs.put(style.tensor(), styles);
    for (Op.Input input : synthesis.block().graph().inputs()) {
      if (!input.name().equals(style.tensor())) {
        long side = input.shape().dim(-1);
        Shape shape = new Shape(styles.getShape().get(0), 1, side, side);
        inputs.put(input.name(), Feed.normal(step.scope(), shape, random));
      }
    }
    return synthesis.forward(inputs, Mode.TRAINING);
  }

  @Override
  public void close() {
    mapping.close();
    synthesis.close();
  }
}
