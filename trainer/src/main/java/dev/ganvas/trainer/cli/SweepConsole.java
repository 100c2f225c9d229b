package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.run.Session;
import dev.ganvas.trainer.sweep.Results;
import dev.ganvas.trainer.sweep.Sweep;
import dev.ganvas.trainer.sweep.SweepRun;
import java.io.IOException;
import picocli.CommandLine;

/** Says each cell of a sweep in a line and plays it under a bar. */
record SweepConsole(CommandLine line) implements SweepRun.Stage {
  /**
   * Plays what is left of a sweep.
   *
   * @return whether all is done; if not, it has said how to go on
   */
  boolean play(Sweep sweep, Results results, SweepRun.Equipment equipment) throws IOException {
    boolean done = new SweepRun(sweep, results, equipment, this).play();
    if (!done) {
      say(results.directory() + ": stopped; the same command goes on");
    }
    return done;
  }

  @Override
  public void play(Session session) throws IOException {
    new Sitting(line).play(session);
  }

  @Override
  public void say(String sentence) {
    line.getOut().println(sentence);
    line.getOut().flush();
  }
}
