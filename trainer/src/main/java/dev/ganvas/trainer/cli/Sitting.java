package dev.ganvas.trainer.cli;

import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.listener.ProgressLine;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** Plays a session on the console: says where it is, how far, and what is wrong; Ctrl-C ends it. */
final class Sitting {
  private final CommandLine command;

  Sitting(CommandLine command) {
    this.command = command;
  }

  /** Plays to the end, or until the process is told to stop. */
  void play(Session session) throws IOException {
    session.training().caution().ifPresent(command.getErr()::println);
    command.getErr().flush();
    command.getOut().println(session.run().directory());
    command.getOut().flush();
    Interruption interruption = new Interruption(session.training()::stop);
    try (ProgressLine progress = new ProgressLine("training");
        Judge judge = Judges.watching(session.run().data(), this::sayUnderTheBar).orElse(null)) {
      Reading.heldOut(session.run().source()).ifPresent(session.training()::holdOut);
      if (judge != null) {
        session.training().count(new JudgedModes(judge));
      }
      session.play(List.of(progress), this::sayUnderTheBar);
    } finally {
      interruption.over();
    }
  }

  /** The bar has left the cursor behind itself, and draws itself anew below. */
  private void sayUnderTheBar(String sentence) {
    PrintWriter err = command.getErr();
    err.printf("%n%s%n", sentence);
    err.flush();
  }
}
