package dev.ganvas.trainer.cli;

import dev.ganvas.runtime.StoppedException;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.evaluate.Evaluation;
import java.io.PrintWriter;

/**
 * Says each piece of work in a line; one that takes long and knows how far it is gets a bar. Where
 * a signal is to end the process, the work gets a {@link StoppedException} when it next says
 * anything, and the process waits until this is closed.
 */
final class WorkBar implements Progress, Evaluation.Narrator, AutoCloseable {
  private final Interruption interruption;
  private final PrintWriter console;
  private ReadingBar bar = new ReadingBar("working");

  WorkBar(PrintWriter console) {
    this(console, new Interruption());
  }

  WorkBar(PrintWriter console, Interruption interruption) {
    this.console = console;
    this.interruption = interruption;
  }

  @Override
  public void say(String work) {
    interruption.check();
    bar.close();
    bar = new ReadingBar(work);
    console.println(work);
    console.flush();
  }

  @Override
  public void at(int done, int total) {
    interruption.check();
    bar.at(done, total);
  }

  @Override
  public void close() {
    bar.close();
    interruption.over();
  }
}
