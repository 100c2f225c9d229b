package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.evaluate.Evaluation;
import java.io.PrintWriter;

/** Says each piece of work in a line; one that takes long and knows how far it is gets a bar. */
final class WorkBar implements Progress, Evaluation.Narrator, AutoCloseable {
  private final PrintWriter console;
  private ReadingBar bar = new ReadingBar("working");

  WorkBar(PrintWriter console) {
    this.console = console;
  }

  @Override
  public void say(String work) {
    bar.close();
    bar = new ReadingBar(work);
    console.println(work);
    console.flush();
  }

  @Override
  public void at(int done, int total) {
    bar.at(done, total);
  }

  @Override
  public void close() {
    bar.close();
  }
}
