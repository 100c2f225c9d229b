package dev.ganvas.web;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code ganvas} command line; without arguments it prints its help. */
@Command(
    name = "ganvas",
    description = "A GAN engine for the JVM: draws pictures, serves a studio, trains networks.",
    mixinStandardHelpOptions = true,
    version = "ganvas 0.1.0")
public final class Ganvas implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Ganvas() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs one command and exits with its code: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Ganvas()).execute(args));
  }
}
