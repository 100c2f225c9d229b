package dev.ganvas.trainer.run;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.listener.JsonLines;
import dev.ganvas.trainer.loop.Average;
import dev.ganvas.trainer.loop.Network;
import dev.ganvas.trainer.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run has learned so far: its averaged generator at its newest checkpoint. The data set
 * itself is not needed.
 */
public final class Learned implements AutoCloseable {
  private static final int EXTENT_SAMPLES = 1000;

  private final Run run;
  private final NDManager manager;
  private final Network generator;
  private final Weights weights;
  private final long images;

  private Learned(Run run, NDManager manager, Weights weights, long images) {
    this.run = run;
    this.manager = manager;
    this.weights = weights;
    this.images = images;
    this.generator = new Network(manager, run.recipe().generatorFor(data()), weights);
  }

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
    Graph graph = run.recipe().generatorFor(run.record().data());
    NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    try (NDManager scope = manager.newSubManager()) {
      Map<String, NDArray> saved = Checkpoint.read(scope, checkpoint);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (Op.Param param : graph.params()) {
        float[] values = saved.get(Average.PREFIX + param.name()).toFloatArray();
        tensors.put(param.name(), new Tensor(param.shape(), values));
      }
      long images = Checkpoint.clock(saved, run.record().seed()).images();
      return new Learned(run, manager, new Weights(tensors), images);
    }
  }

  /** The generator's graph. */
  public Graph generator() {
    return generator.block().graph();
  }

  /** Its averaged weights. */
  public Weights weights() {
    return weights;
  }

  /** What it learned by. */
  public Recipe recipe() {
    return run.recipe();
  }

  /** What it learned from. */
  public DataDescription data() {
    return run.record().data();
  }

  /** Real images seen. */
  public long images() {
    return images;
  }

  /** The run's seed. */
  public long seed() {
    return run.record().seed();
  }

  /** Versions of the software that trained it. */
  public Map<String, String> versions() {
    return run.record().versions();
  }

  /** How long it took, without pauses. */
  public double wallSeconds() throws IOException {
    return JsonLines.seconds(run.metrics());
  }

  /** The trainer's own answer for seeds 0 to count - 1, labels drawn as in docs/seeds.md. */
  public float[] values(int count) {
    int classes = Math.max(1, data().labels().size());
    long[] labels = new long[count];
    for (int i = 0; i < count; i++) {
      labels[i] = SeedStream.of(i, 1).nextInt(classes);
    }
    try (NDManager scope = manager.newSubManager()) {
      return Samples.values(scope, generator, recipe().architecture().latent(), labels);
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
    generator.close();
    manager.close();
  }
}
