package dev.ganvas.trainer.run;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Psi;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.Network;
import java.nio.FloatBuffer;
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

  private final Style style;
  private final Network mapping;
  private final Network synthesis;
  private final int latent;
  private final List<Noise> noise;
  private final Psi psi;

  /** A generator in two parts with a style between them. */
  record Parts(Map<String, Graph> graphs, Style style) {}

  /**
   * The parts of a generator.
   *
   * @param classes of the data that the generator is told; 0 if it is told none
   */
  LearnedStyles(NDManager manager, Network generator, Parts parts, int classes) {
    this.style = parts.style();
    this.mapping = generator.part(Device.cpu(), parts.graphs().get(ModelCard.MAPPING));
    this.synthesis = generator.part(Device.cpu(), parts.graphs().get(ModelCard.SYNTHESIS));
    this.latent = mapping.block().graph().inputs().get(0).shape().dim(1);
    this.noise =
        synthesis.block().graph().inputs().stream()
            .filter(input -> !input.name().equals(style.tensor()))
            .map(in -> new Noise(in.name(), in.shape().dim(2), in.shape().dim(3)))
            .toList();
    this.psi =
        new Psi(
            STANDARD,
            IntStream.range(0, Math.max(1, classes))
                .mapToObj(label -> mean(manager, label))
                .toList());
  }

  /** What stands between the parts. */
  public Style style() {
    return style;
  }

  /** What the layers take beside it. */
  public List<Noise> noise() {
    return noise;
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
      Map<String, NDArray> inputs = new HashMap<>();
      inputs.put(style.tensor(), w.expandDims(1).repeat(1, style.layers()));
      for (Noise layer : noise) {
        Shape shape = new Shape(labels.size(), 1, layer.height(), layer.width());
        long stream = Noise.FIRST_STREAM + inputs.size() - 1;
        inputs.put(layer.tensor(), Samples.normal(scope, stream, shape));
      }
      return TorchOps.forgetting(() -> synthesis.forward(inputs, Mode.INFERENCE)).toFloatArray();
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
    return TorchOps.forgetting(() -> mapping.forward(told, Mode.INFERENCE));
  }

  /** The mean of each sample's label. */
  private NDArray means(NDManager scope, List<Integer> labels) {
    FloatBuffer rows = FloatBuffer.allocate(labels.size() * style.dim());
    labels.forEach(label -> psi.mean().get(label % psi.mean().size()).forEach(rows::put));
    return scope.create(rows.array(), new Shape(labels.size(), style.dim()));
  }

  @Override
  public void close() {
    mapping.close();
    synthesis.close();
  }
}
