package dev.ganvas.web;

import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.web.http.HttpFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence for the user, and into the process's exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    return report(e, line);
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String sentence = plain(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      sentence += "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
    }
    return refuse(sentence, e.getCommandLine());
  }

  /** Without the words of programmers that picocli has. */
  private static String plain(String sentence) {
    return sentence
        .replace("option option", "option")
        .replace("is not a double", "is no number")
        .replaceAll("is not an? (int|long)\\b", "is no whole number");
  }

  /** Says what went wrong while {@code line} was executed; returns the exit code. */
  int report(Throwable failure, CommandLine line) {
    // Here, since to set the log up takes longer than all else of a --help.
    Logger log = LoggerFactory.getLogger(Failures.class);
    if (failure instanceof IllegalArgumentException || failure instanceof HttpFailure) {
      log.info("Refused", failure);
      return refuse(Sentences.of(failure), line);
    }
    if (isExpected(failure)) {
      log.info("Failed", failure);
      return fail(Sentences.of(failure), line);
    }
    log.error("Failed unexpectedly", failure);
    return fail(Sentences.ofUnexpected(failure), line);
  }

  private static boolean isExpected(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof UncheckedIOException
        || failure instanceof IllegalStateException
        || failure instanceof ModelException
        || failure instanceof StoppedException
        || failure instanceof OutOfMemoryError;
  }

  private static int refuse(String sentence, CommandLine line) {
    String help = "./" + line.getCommandSpec().qualifiedName() + " --help";
    say("%s (see %s)".formatted(sentence, help), line);
    return ExitCode.USAGE;
  }

  private static int fail(String sentence, CommandLine line) {
    say(sentence, line);
    return ExitCode.SOFTWARE;
  }

  private static void say(String sentence, CommandLine line) {
    // A name that somebody else chose must not command the terminal.
    line.getErr()
        .println("ganvas: " + sentence.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?"));
  }
}
