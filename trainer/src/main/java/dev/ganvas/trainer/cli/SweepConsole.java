package dev.ganvas.trainer.cli;

import dev.ganvas.runtime.StoppedException;
import dev.ganvas.trainer.run.Session;
import dev.ganvas.trainer.sweep.Results;
import dev.ganvas.trainer.sweep.Sweep;
import dev.ganvas.trainer.sweep.SweepRun;
import java.io.IOException;
import picocli.CommandLine;

/** Says each cell of a sweep in a line and plays it under a bar. */
record SweepConsole(CommandLine line) {
  /**
   * Plays what is left of a sweep.
   *
   * @return whether all is done; if not, it has said how to go on
   */
  boolean play(Sweep sweep, Results results, SweepRun.Equipment equipment) throws IOException {
    boolean done = whole(sweep, results, equipment);
    if (!done) {
      say(results.directory() + ": stopped; the same command goes on");
    }
    return done;
  }

  /** Between sessions too there is native work: what was learned is drawn and scored. */
  private boolean whole(Sweep sweep, Results results, SweepRun.Equipment equipment)
      throws IOException {
    Interruption interruption = new Interruption();
    try {
      return new SweepRun(sweep, results, equipment, new Cells(interruption)).play();
    } catch (StoppedException e) {
      return false;
    } finally {
      interruption.over();
    }
  }

  /** What it plays and says, unless it was stopped. */
  private final class Cells implements SweepRun.Stage {
    private final Interruption interruption;

    Cells(Interruption interruption) {
      this.interruption = interruption;
    }

    @Override
    public void play(Session session) throws IOException {
      new Sitting(line).play(session);
    }

    @Override
    public void say(String sentence) {
      interruption.check();
      SweepConsole.this.say(sentence);
    }
  }

  /** A sentence in a line of its own. */
  void say(String sentence) {
    line.getOut().println(sentence);
    line.getOut().flush();
  }
}
