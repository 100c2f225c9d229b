package dev.ganvas.trainer.sweep;

import ai.djl.Device;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.listener.JsonLines;
import dev.ganvas.trainer.loop.DivergedException;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a sweep: what is finished in its directory stays, what was begun goes on, and the figure is
 * drawn anew after each cell.
 */
public final class SweepRun {
  private static final int SAMPLE_ROWS = 4;

  private final Sweep sweep;
  private final Results results;
  private final Equipment equipment;
  private final Stage stage;

  /**
   * What every cell is played on.
   *
   * @param score of what has been learned
   */
  public record Equipment(Device device, Score score) {}

  /** Where sessions are played. */
  public interface Stage {
    /** Plays one to its end, or until somebody stops it. */
    void play(Session session) throws IOException;

    /** Hears of each cell, a sentence. */
    void say(String sentence);
  }

  public SweepRun(Sweep sweep, Results results, Equipment equipment, Stage stage) {
    this.sweep = sweep;
    this.results = results;
    this.equipment = equipment;
    this.stage = stage;
  }

  /**
   * Plays whatever is left.
   *
   * @return whether all is done; if not, somebody has stopped it
   */
  public boolean play() throws IOException {
    for (int i = 0; i < sweep.cells().size(); i++) {
      Cell cell = sweep.cells().get(i);
      String title = "[%d/%d] %s".formatted(i + 1, sweep.cells().size(), cell.title());
      if (results.of(cell).isEmpty()) {
        stage.say(title);
        Optional<Outcome> outcome = play(cell);
        if (outcome.isEmpty()) {
          return false;
        }
        stage.say("%s: %s".formatted(title, outcome.get().text()));
      }
    }
    results.draw(sweep);
    return true;
  }

  /** Nothing if it was stopped. */
  private Optional<Outcome> play(Cell cell) throws IOException {
    Path runs = results.place(cell);
    try (Session session =
        Session.goOnOrBegin(runs, results.start(cell), equipment.device(), Progress.NONE)) {
      Optional<Outcome> outcome = play(cell, session);
      if (outcome.isPresent()) {
        outcome.get().write(session.run().directory());
        results.draw(sweep);
      }
      return outcome;
    }
  }

  private Optional<Outcome> play(Cell cell, Session session) throws IOException {
    Run run = session.run();
    try {
      stage.play(session);
    } catch (DivergedException e) {
      return Optional.of(outcome(cell, session, Map.of(), e.getMessage()));
    }
    if (!session.finished()) {
      return Optional.empty();
    }
    byte[] png = session.training().picture(SAMPLE_ROWS).png();
    WholeFile.write(run.directory().resolve(Results.SAMPLES), out -> out.write(png));
    return Optional.of(scored(cell, session));
  }

  /** What cannot be scored, as a network that cannot be exported, fails by itself alone. */
  private Outcome scored(Cell cell, Session session) throws IOException {
    try {
      return outcome(cell, session, equipment.score().of(session.run()), null);
    } catch (IllegalStateException | ModelException e) {
      return outcome(cell, session, Map.of(), e.getMessage());
    }
  }

  private static Outcome outcome(
      Cell cell, Session session, Map<String, Double> figures, String failure) throws IOException {
    long images = session.training().clock().images();
    double seconds = JsonLines.seconds(session.run().metrics());
    return new Outcome(cell.row(), cell.column(), images, seconds, figures, failure);
  }
}
