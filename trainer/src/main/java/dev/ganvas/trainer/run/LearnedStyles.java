package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Psi;
import dev.ganvas.models.card.Style;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.StyleParts;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The two parts of a generator that has styles, and the mean of these. */
public final class LearnedStyles implements AutoCloseable {
  /** Latents that a mean is taken over. */
  private static final int LATENTS = 4096;

  /** The psi of a card: most of the quality, and most of the variety. */
  private static final double STANDARD = 0.7;

  private final StyleParts parts;
  private final int latent;
  private final Psi psi;

  /**
   * The parts of a generator; closes them in the end.
   *
   * @param classes of the data that the generator is told; 0 if it is told none
   */
  LearnedStyles(NDManager manager, StyleParts parts, int classes) {
    this.parts = parts;
    this.latent = parts.mapping().block().graph().inputs().get(0).shape().dim(1);
    this.psi =
        new Psi(
            STANDARD,
            IntStream.range(0, Math.max(1, classes))
                .mapToObj(label -> mean(manager, label))
                .toList());
  }

  /** What stands between the parts. */
  public Style style() {
    return parts.style();
  }

  /** What the layers take beside it. */
  public List<Noise> noise() {
    return parts.noise();
  }

  /** The truncation, with the mean style of each label or of all. */
  public Psi psi() {
    return psi;
  }

  /**
   * The trainer's own answer for seeds 0 to count - 1, with the noise that they draw.
   *
   * @param labels of each seed
   */
  float[] values(NDManager manager, List<Integer> labels, double truncation) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray mean = means(scope, labels);
      NDArray w = mean.add(mapped(scope, labels).sub(mean).mul(scope.create((float) truncation)));
      List<NDArray> noise = new ArrayList<>();
      for (Noise layer : parts.noise()) {
        Shape shape = new Shape(labels.size(), 1, layer.height(), layer.width());
        noise.add(Samples.normal(scope, Noise.FIRST_STREAM + noise.size(), shape));
      }
      NDArray styles = parts.everyLayer(w);
      return TorchOps.forgetting(() -> parts.samples(styles, noise, Mode.INFERENCE)).toFloatArray();
    }
  }

  private List<Float> mean(NDManager manager, int label) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray all = mapped(scope, Collections.nCopies(LATENTS, label));
      float[] mean = all.mean(new int[] {0}).toFloatArray();
      return IntStream.range(0, mean.length).mapToObj(k -> mean[k]).toList();
    }
  }

  private NDArray mapped(NDManager scope, List<Integer> labels) {
    Map<String, NDArray> told = new HashMap<>();
    told.put(Feed.LATENT, Samples.normal(scope, 0, new Shape(labels.size(), latent)));
    told.put(Feed.LABEL, scope.create(labels.stream().mapToLong(Integer::longValue).toArray()));
    return TorchOps.forgetting(() -> parts.mapping().forward(told, Mode.INFERENCE));
  }

  /** The mean of each sample's label. */
  private NDArray means(NDManager scope, List<Integer> labels) {
    FloatBuffer rows = FloatBuffer.allocate(labels.size() * parts.style().dim());
    labels.forEach(label -> psi.mean().get(label % psi.mean().size()).forEach(rows::put));
    return scope.create(rows.array(), new Shape(labels.size(), parts.style().dim()));
  }

  @Override
  public void close() {
    parts.close();
  }
}
