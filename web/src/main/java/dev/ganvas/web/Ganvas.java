package dev.ganvas.web;

import dev.ganvas.runtime.SafeExit;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code ganvas} command line; without arguments it prints its help. */
@Command(
    name = "ganvas",
    description =
        "A GAN engine for the JVM: draws pictures with trained networks, and trains them.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  ./ganvas models                   what there is to draw with",
      "  ./ganvas generate fashion-cgan    draws 16 pictures",
      "  ./ganvas generate --help          every command explains itself",
      "  ./ganvas test                     installs what the tests need and runs them"
    })
public final class Ganvas implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Show on the console what otherwise goes to the log.")
  @SuppressWarnings("UnusedVariable") // Here for the help and the parser; see main.
  private boolean verbose;

  private Ganvas() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs one command and exits with its code: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    // Not by the option's own value: the log is configured before a command line is parsed.
    if (List.of(args).contains("-v") || List.of(args).contains("--verbose")) {
      System.setProperty("ganvas.verbose", "true");
    }
    SafeExit.install();
    CommandLine line = commandLine();
    SafeExit.exit(execute(line, args));
  }

  /** As {@link #main}, but returns the code and writes where it is told. */
  static int execute(PrintWriter out, PrintWriter err, String... args) {
    return execute(commandLine().setOut(out).setErr(err), args);
  }

  private static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Ganvas());
    Commands.addAll(line);
    Failures failures = new Failures();
    return line.setExecutionExceptionHandler(failures).setParameterExceptionHandler(failures);
  }

  private static int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (OutOfMemoryError | LinkageError e) {
      return new Failures().report(e, line);
    } finally {
      line.getOut().flush();
      line.getErr().flush();
    }
  }
}
