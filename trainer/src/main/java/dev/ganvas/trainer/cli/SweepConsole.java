package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.run.Session;
import dev.ganvas.trainer.sweep.SweepRun;
import java.io.IOException;
import picocli.CommandLine;

/** Says each cell of a sweep in a line and plays it under a bar. */
record SweepConsole(CommandLine line) implements SweepRun.Stage {
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
