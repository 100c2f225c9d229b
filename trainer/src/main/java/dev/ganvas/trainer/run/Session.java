package dev.ganvas.trainer.run;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.listener.Diagnosis;
import dev.ganvas.trainer.listener.Every;
import dev.ganvas.trainer.listener.JsonLines;
import dev.ganvas.trainer.loop.DivergedException;
import dev.ganvas.trainer.loop.Listener;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.regulariser.GradientPenalty;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A run that can be played: its directory and its networks. */
public final class Session implements AutoCloseable {
  private static final long SAVE_EVERY_IMAGES = 64_000;
  private static final int SAMPLE_ROWS = 8;

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
    return begin(runs, start, device, start.data().open(progress));
  }

  private static Session begin(Path runs, Start start, Device device, Dataset data)
      throws IOException {
    Training training = new Training(start.recipe(), data, start.seed(), device);
    return orClose(training, () -> new Session(record(runs, start, data), training));
  }

  /**
   * Goes on with the newest run in {@code runs} that began with the same, or begins one where there
   * is none.
   *
   * @throws IllegalArgumentException if the recipe does not fit the data
   */
  public static Session goOnOrBegin(Path runs, Start start, Device device, Progress progress)
      throws IOException {
    Dataset data = start.data().open(progress);
    Optional<Run> before = Run.begun(runs, start, data.hash());
    return before.isPresent()
        ? resume(before.get(), device, data)
        : begin(runs, start, device, data);
  }

  private static Run record(Path runs, Start start, Dataset data) throws IOException {
    try {
      String name = start.recipe().name() + "-" + data.name();
      return Run.create(runs, name, RunRecord.of(start, data));
    } catch (IOException e) {
      throw unwritable(runs, e);
    }
  }

  /**
   * Opens a run at its newest checkpoint, or at its beginning if it has none.
   *
   * @throws IllegalArgumentException if there is none, or if its data set is not what it was
   * @throws IllegalStateException if its checkpoint is of other networks
   */
  public static Session resume(Path directory, Device device, Progress progress)
      throws IOException {
    Run run = Run.open(directory);
    return resume(run, device, run.source().open(progress));
  }

  private static Session resume(Run run, Device device, Dataset data) throws IOException {
    RunRecord.Data then = run.record().data();
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
    return orClose(
        training,
        () -> {
          Optional<Path> checkpoint = run.checkpoint();
          if (checkpoint.isPresent()) {
            training.restore(checkpoint.get());
          }
          return new Session(run, training);
        });
  }

  private interface Opening {
    Session open() throws IOException;
  }

  private static Session orClose(Training training, Opening opening) throws IOException {
    Session session = null;
    try {
      session = opening.open();
      return session;
    } finally {
      if (session == null) {
        training.close();
      }
    }
  }

  private static IOException unwritable(Path directory, IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    String detail = reason == null ? "it is gone, or no directory" : reason;
    return new IOException("%s cannot be written: %s".formatted(directory, detail), e);
  }

  /**
   * Plays to the end, or until {@link Training#stop}; {@code watchers} hear of it first.
   *
   * @param console hears each sentence of the {@link Diagnosis}
   * @throws IOException naming the run, if it cannot be written any more; what was is kept
   */
  public void play(List<Listener> watchers, Consumer<String> console) throws IOException {
    Diagnosis diagnosis =
        new Diagnosis(new Diagnosis.Files(run.metrics(), run.notes()), penalty(), console);
    List<Listener> listeners = new ArrayList<>(watchers);
    listeners.add(new JsonLines(run.metrics()));
    listeners.add(diagnosis);
    listeners.add(new Every(SAVE_EVERY_IMAGES, images -> training.save(run.checkpoints())));
    listeners.add(new Every(SAVE_EVERY_IMAGES, this::draw));
    try {
      training.run(run.recipe().images(), listeners);
    } catch (DivergedException e) {
      diagnosis.diverged(training.clock().images(), e.getMessage());
      throw e;
    } catch (IOException e) {
      throw unwritable(run.directory(), e);
    }
  }

  private double penalty() {
    return run.recipe().regularisers().stream()
        .filter(GradientPenalty.class::isInstance)
        .mapToDouble(regulariser -> ((GradientPenalty) regulariser).weight())
        .sum();
  }

  private void draw(long images) throws IOException {
    String name = String.format(Locale.ROOT, "images-%012d.png", images);
    byte[] png = training.picture(SAMPLE_ROWS).png();
    WholeFile.write(run.samples().resolve(name), out -> out.write(png));
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
