package dev.ganvas.trainer.sweep;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.listener.JsonLines;
import dev.ganvas.trainer.loop.DivergedException;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plays a sweep in a directory of its own, in which each cell has one: what is finished there stays,
 * what was begun goes on, and the figure is drawn anew after each cell.
 */
public final class SweepRun {
  private static final int SAMPLE_ROWS = 4;

  private final Sweep sweep;
  private final Path directory;
  private final Budget budget;
  private final Stage stage;

  /**
   * What every cell gets; how many images it sees is in its recipe.
   *
   * @param score of what has been learned
   */
  public record Budget(DataSource data, long seed, Device device, Score score) {}

  /** Where sessions are played. */
  public interface Stage {
    /** Plays one to its end, or until somebody stops it. */
    void play(Session session) throws IOException;

    /** Hears of each cell, a sentence. */
    void say(String sentence);
  }

  public SweepRun(Sweep sweep, Path directory, Budget budget, Stage stage) {
    this.sweep = sweep;
    this.directory = directory;
    this.budget = budget;
    this.stage = stage;
  }

  /**
   * Plays whatever is left.
   *
   * @return whether all is done; if not, somebody has stopped it
   * @throws IllegalArgumentException if a cell was begun with other settings
   */
  public boolean play() throws IOException {
    Results results = new Results(sweep, directory);
    for (Cell cell : sweep.cells()) {
      newest(results.place(cell)).ifPresent(run -> refuseDifferences(cell, run));
    }
    for (int i = 0; i < sweep.cells().size(); i++) {
      Cell cell = sweep.cells().get(i);
      if (results.of(cell).isPresent()) {
        continue;
      }
      String count = "[%d/%d] %s".formatted(i + 1, sweep.cells().size(), cell.title());
      stage.say(count);
      Optional<Outcome> outcome = play(cell, results.place(cell));
      if (outcome.isEmpty()) {
        return false;
      }
      outcome.get().write(results.place(cell));
      results.write();
      stage.say("%s: %s".formatted(count, outcome.get().text()));
    }
    results.write();
    return true;
  }

  /** Nothing if it was stopped. */
  private Optional<Outcome> play(Cell cell, Path place) throws IOException {
    Run run;
    try (Session session = open(cell, place)) {
      run = session.run();
      stage.play(session);
      if (!session.finished()) {
        return Optional.empty();
      }
      byte[] png = session.training().picture(SAMPLE_ROWS).png();
      WholeFile.write(place.resolve(Results.SAMPLES), out -> out.write(png));
      return Optional.of(outcome(cell, run, budget.score().of(run), null));
    } catch (DivergedException e) {
      return Optional.of(outcome(cell, newest(place).orElseThrow(), Map.of(), e.getMessage()));
    }
  }

  private static Outcome outcome(Cell cell, Run run, Map<String, Double> figures, String failure)
      throws IOException {
    long images = cell.recipe().images();
    double seconds = JsonLines.seconds(run.metrics());
    return new Outcome(cell.row(), cell.column(), images, seconds, figures, failure);
  }

  private Session open(Cell cell, Path place) throws IOException {
    Session.Start start = new Session.Start(cell.recipe(), budget.data(), budget.seed());
    Optional<Run> begun = newest(place);
    return begun.isEmpty()
        ? Session.begin(place, start, budget.device(), Progress.NONE)
        : Session.resume(begun.get().directory(), budget.device(), Progress.NONE);
  }

  private void refuseDifferences(Cell cell, Run run) {
    Check.that(
        run.recipe().equals(cell.recipe())
            && run.source().equals(budget.data())
            && run.seed() == budget.seed(),
        "%s was begun with other settings, data or seed; give another directory",
        run.directory());
  }

  private static Optional<Run> newest(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> entries = Files.list(place)) {
      Optional<Path> run =
          entries
              .filter(entry -> Files.isRegularFile(entry.resolve("run.json")))
              .max(Comparator.naturalOrder());
      return run.isEmpty() ? Optional.empty() : Optional.of(Run.open(run.get()));
    }
  }
}
