package dev.ganvas.trainer.run;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.listener.JsonLines;
import dev.ganvas.trainer.loop.Average;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.Network;
import dev.ganvas.trainer.loop.StyleParts;
import dev.ganvas.trainer.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has learned so far: its averaged generator at its newest checkpoint. The data set
 * itself is not needed.
 */
public final class Learned implements AutoCloseable {
  private static final int EXTENT_SAMPLES = 1000;

  private final Recipe recipe;
  private final DataDescription data;
  private final String size;
  private final Origin origin;
  private final Weights weights;
  private final NDManager manager;
  private final Network generator;
  private final LearnedStyles styles;

  private Learned(Grown grown, Weights weights, Origin origin) {
    this.recipe = grown.recipe();
    this.data = grown.data();
    this.size = grown.size();
    this.origin = origin;
    this.weights = weights;
    this.manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    this.generator = new Network(manager, recipe.generatorFor(data), weights);
    int classes = labelled() ? data.labels().size() : 0;
    this.styles =
        recipe
            .styleFor(data)
            .map(style -> StyleParts.of(generator, Device.cpu(), parts(), style))
            .map(parts -> new LearnedStyles(manager, parts, classes, recipe.condition().codes()))
            .orElse(null);
  }

  /**
   * How the weights came to be.
   *
   * @param images real images seen
   * @param wallSeconds how long that took, without pauses
   * @param versions of the software that trained it
   */
  public record Origin(long images, long seed, double wallSeconds, Map<String, String> versions) {}

  /**
   * Reads the newest checkpoint.
   *
   * @throws IllegalStateException if the run has none yet
   */
  public static Learned of(Run run) throws IOException {
    Path checkpoint =
        run.checkpoint()
            .orElseThrow(
                () -> new IllegalStateException(run.directory() + " has no checkpoint yet"));
    RunRecord record = run.record();
    try (NDManager scope = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      Map<String, NDArray> saved = Checkpoint.read(scope, checkpoint);
      long images = Checkpoint.clock(saved, record.seed()).images();
      Grown grown = Grown.at(run.recipe(), record.data(), Checkpoint.act(saved), images);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (Op.Param param : grown.recipe().generatorFor(grown.data()).params()) {
        float[] values = Checkpoint.array(saved, Average.PREFIX + param.name()).toFloatArray();
        tensors.put(param.name(), new Tensor(param.shape(), values));
      }
      Origin origin =
          new Origin(images, record.seed(), JsonLines.seconds(run.metrics()), record.versions());
      return new Learned(grown, new Weights(tensors), origin);
    }
  }

  /** Nothing yet: fresh weights, for timing networks. */
  public static Learned nothing(Recipe recipe, DataDescription data) {
    Weights fresh = Weights.initial(recipe.generatorFor(data), 1);
    return new Learned(Grown.wholly(recipe, data), fresh, new Origin(0, 1, 0, Map.of()));
  }

  /** The generator's graph. */
  public Graph generator() {
    return generator.block().graph();
  }

  /** The graphs that it is exported as, by the roles of a card. */
  public Map<String, Graph> parts() {
    return recipe.partsFor(data);
  }

  /** Whether it is told the label. */
  public boolean labelled() {
    return generator().inputs().stream().map(Op.Input::name).anyMatch(Feed.LABEL::equals);
  }

  /** What stands between its parts, if it has styles. */
  public Optional<LearnedStyles> styles() {
    return Optional.ofNullable(styles);
  }

  /** Its averaged weights. */
  public Weights weights() {
    return weights;
  }

  /** What is to be said of the size of its images while they grow; else empty. */
  public String size() {
    return size;
  }

  /** What it learned by. */
  public Recipe recipe() {
    return recipe;
  }

  /** What it learned from. */
  public DataDescription data() {
    return data;
  }

  /** How it came to be. */
  public Origin origin() {
    return origin;
  }

  /** The generator itself, to be run by the trainer. */
  public Network network() {
    return generator;
  }

  /**
   * The trainer's own answer for seeds 0 to count - 1, the rest drawn as in docs/seeds.md; of a
   * generator that has styles, truncated as its card says.
   */
  public float[] values(int count) {
    return styles == null ? plain(count) : values(count, styles.psi().standard());
  }

  /** The same of a generator that has styles, with another truncation. */
  public float[] values(int count, double psi) {
    return styles.values(count, psi);
  }

  private float[] plain(int count) {
    try (NDManager scope = manager.newSubManager()) {
      Samples.Asked asked =
          new Samples.Asked(
              recipe.architecture().latent(),
              Samples.labels(count, Math.max(1, data.labels().size())),
              List.of(),
              recipe.condition().codes(),
              1);
      return Samples.values(scope, generator, asked);
    }
  }

  /** An interval around zero that holds all coordinates of its points with room to spare. */
  public Range extent() {
    float largest = 0;
    for (float value : values(EXTENT_SAMPLES)) {
      largest = Math.max(largest, Math.abs(value));
    }
    double bound = Math.max(1, Math.ceil(largest * 1.25));
    return new Range(-bound, bound);
  }

  @Override
  public void close() {
    styles().ifPresent(LearnedStyles::close);
    generator.close();
    manager.close();
  }
}
