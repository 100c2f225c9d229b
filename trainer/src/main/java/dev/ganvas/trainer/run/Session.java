package dev.ganvas.trainer.run;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.listener.Checkpoints;
import dev.ganvas.trainer.listener.JsonLines;
import dev.ganvas.trainer.listener.Listener;
import dev.ganvas.trainer.listener.SampleGrid;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run that can be played: its directory and its networks. */
public final class Session implements AutoCloseable {
  private static final long SAVE_EVERY_IMAGES = 64_000;

  private final Run run;
  private final Training training;

  private Session(Run run, Training training) {
    this.run = run;
    this.training = training;
  }

  /** What a run begins with. */
  public record Start(Recipe recipe, DataSource data, long seed) {}

  /**
   * Begins a run in the directory {@code runs}.
   *
   * @throws IllegalArgumentException if the recipe does not fit the data
   */
  public static Session begin(Path runs, Start start, Device device, Progress progress)
      throws IOException {
    Dataset data = start.data().open(progress);
    Training training = new Training(start.recipe(), data, start.seed(), device);
    RunRecord record =
        new RunRecord(
            Settings.json(start.recipe()),
            RunRecord.Data.of(start.data(), data),
            start.seed(),
            Map.of("pytorch", Devices.version(), "java", Runtime.version().toString()));
    Run run = Run.create(runs, start.recipe().name() + "-" + data.name(), record);
    return new Session(run, training);
  }

  /**
   * Opens a run at its newest checkpoint, or at its beginning if it has none.
   *
   * @throws IllegalArgumentException if its data set is not what it was
   */
  public static Session resume(Path directory, Device device, Progress progress)
      throws IOException {
    Run run = Run.open(directory);
    RunRecord.Data then = run.record().data();
    Dataset data = then.reopen().open(progress);
    Check.that(
        data.hash().equals(then.hash()),
        "the data set %s has changed since the run began: it had %d samples of %s with sha256"
            + " %.12s, now %d of %s with %.12s",
        then.source(),
        then.size(),
        then.shape(),
        then.hash(),
        data.size(),
        data.shape(),
        data.hash());
    Training training = new Training(run.recipe(), data, run.record().seed(), device);
    Optional<Path> checkpoint = run.checkpoint();
    if (checkpoint.isPresent()) {
      training.restore(checkpoint.get());
    }
    return new Session(run, training);
  }

  /** Plays to the end, or until {@link Training#stop}; {@code watchers} hear of it first. */
  public void play(List<Listener> watchers) throws IOException {
    List<Listener> listeners = new ArrayList<>(watchers);
    listeners.add(new JsonLines(run.metrics()));
    listeners.add(new Checkpoints(training, run.checkpoints(), SAVE_EVERY_IMAGES));
    listeners.add(new SampleGrid(training, run.samples(), SAVE_EVERY_IMAGES));
    training.run(run.recipe().images(), listeners);
  }

  /** Whether all images have been seen. */
  public boolean finished() {
    return training.clock().images() >= run.recipe().images();
  }

  /** Where the run is. */
  public Run run() {
    return run;
  }

  /** What plays. */
  public Training training() {
    return training;
  }

  @Override
  public void close() {
    training.close();
  }
}
