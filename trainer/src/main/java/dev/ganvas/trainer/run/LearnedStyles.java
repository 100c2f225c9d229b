package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Psi;
import dev.ganvas.models.card.Style;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.StyleParts;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The two parts of a generator that has styles, and the mean of these. */
public final class LearnedStyles implements AutoCloseable {
  /** Latents that a mean is taken over. */
  private static final int LATENTS = 4096;

  /** The psi of a card: most of the quality, and most of the variety. */
  private static final double STANDARD = 0.7;

  private final NDManager manager;
  private final StyleParts parts;
  private final int classes;
  private final List<Code> codes;
  private final int latent;
  private final Psi psi;

  /**
   * The parts of a generator; closes them in the end.
   *
   * @param classes of the data that the generator is told; 0 if it is told none
   * @param codes that it is told
   */
  LearnedStyles(NDManager manager, StyleParts parts, int classes, List<Code> codes) {
    this.manager = manager;
    this.parts = parts;
    this.classes = Math.max(1, classes);
    this.codes = codes;
    this.latent = parts.mapping().block().graph().inputs().get(0).shape().dim(1);
    this.psi = new Psi(STANDARD, IntStream.range(0, this.classes).mapToObj(this::mean).toList());
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

  /** The trainer's own answer for seeds 0 to count - 1, with the noise that they draw. */
  float[] values(int count, double truncation) {
    List<Integer> labels = Samples.labels(count, classes);
    try (NDManager scope = manager.newSubManager()) {
      NDArray mean = means(scope, labels);
      NDArray w = mean.add(mapped(scope, labels).sub(mean).mul(scope.create((float) truncation)));
      return painted(scope, parts.everyLayer(w));
    }
  }

  /** What the mapping network alone says of those seeds, [count, dim]. */
  public float[] mapped(int count) {
    try (NDManager scope = manager.newSubManager()) {
      return mapped(scope, Samples.labels(count, classes)).toFloatArray();
    }
  }

  /**
   * What the synthesis network alone makes of styles, with the noise that seeds 0 to count - 1
   * draw.
   *
   * @param styles [count, layers, dim]
   */
  public float[] painted(int count, float[] styles) {
    try (NDManager scope = manager.newSubManager()) {
      Shape shape = new Shape(count, parts.style().layers(), parts.style().dim());
      return painted(scope, scope.create(styles, shape));
    }
  }

  private float[] painted(NDManager scope, NDArray styles) {
    List<NDArray> noise = new ArrayList<>();
    for (Noise layer : parts.noise()) {
      Shape shape = new Shape(styles.getShape().get(0), 1, layer.height(), layer.width());
      noise.add(Samples.normal(scope, Noise.FIRST_STREAM + noise.size(), shape));
    }
    return TorchOps.forgetting(() -> parts.samples(styles, noise, Mode.INFERENCE)).toFloatArray();
  }

  private List<Float> mean(int label) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray all = mapped(scope, Collections.nCopies(LATENTS, label));
      float[] mean = all.mean(new int[] {0}).toFloatArray();
      return IntStream.range(0, mean.length).mapToObj(k -> mean[k]).toList();
    }
  }

  private NDArray mapped(NDManager scope, List<Integer> labels) {
    Map<String, NDArray> told =
        Samples.inputs(scope, new Samples.Asked(latent, labels, List.of(), codes, 1));
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
