package dev.ganvas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class GanvasTest {
  @Test
  void withoutArgumentsItShowsTheCommandsInOrder() {
    Shell shell = Shell.run();

    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).containsSubsequence("generate ", "models ", "Examples:", "test");
  }

  @Test
  void everyCommandHasADescriptionAndExamplesThatFitATerminal() {
    for (String command : List.of("serve", "generate", "mix", "models", "sweep", "walk")) {
      Shell shell = Shell.run(command, "--help");

      assertThat(shell.code()).isZero();
      assertThat(shell.out()).contains("Examples:", "./ganvas " + command, "--verbose");
      assertThat(shell.out().lines())
          .allMatch(line -> line.length() <= 80)
          .contains(footer(command))
          .noneMatch(line -> line.endsWith(" ."));
    }
  }

  private static String[] footer(String command) {
    CommandLine root = new CommandLine(CommandSpec.create());
    Commands.addAll(root);
    return root.getSubcommands().get(command).getCommandSpec().usageMessage().footer();
  }

  @Test
  void theVersionNamesEveryEngineWithoutLoadingOne() {
    Shell shell = Shell.run("--version");

    assertThat(shell.out()).contains("ganvas ", "ONNX Runtime 1.", "DJL 0.", "Java 1");
    assertThat(shell.out()).doesNotContain("${");
    assertThat(Shell.run("generate", "--version").out()).isEqualTo(shell.out());
  }

  @Test
  void whatElseIsOnTheClassPathDoesNoHarm() {
    assertThat(Shell.run().out())
        .contains("stub-throwing")
        .doesNotContain("stub-unbuildable", "stub-private", "Foreign");
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheRightOne() {
    Shell shell = Shell.run("genrate");

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .isEqualToIgnoringNewLines(
            "ganvas: Unmatched argument at index 0: 'genrate'; did you mean generate?"
                + " (see ./ganvas --help)");
  }

  @Test
  void aWrongArgumentIsOneSentenceAndCode2() {
    Shell shell = failing(() -> new IllegalArgumentException("psi is 3; allowed are 0 to 1"));

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .isEqualToIgnoringNewLines(
            "ganvas: psi is 3; allowed are 0 to 1 (see ./ganvas stub-throwing --help)");
  }

  @Test
  void aFailureThatHappensIsOneSentenceAndCode1() {
    assertSays(() -> new IllegalStateException("the data is gone"), "the data is gone");
    assertSays(() -> new NoSuchFileException("a.png"), "a.png does not exist");
    assertSays(
        () -> new AccessDeniedException("a.png"),
        "a.png cannot be read or written: permission denied");
    assertSays(
        () -> new FileSystemException("a.png", null, "No space left on device"),
        "a.png cannot be read or written: No space left on device");
    assertSays(() -> new IOException("photos holds no images"), "photos holds no images");
    assertSays(
        () -> thrownByJava(new IOException("Broken pipe")),
        "a file cannot be read or written: Broken pipe");
  }

  private static IOException thrownByJava(IOException failure) {
    failure.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.io.FileOutputStream", "write", "", 1)
        });
    return failure;
  }

  @Test
  void tooLittleMemoryIsSaidWithTheRemedy() {
    Shell shell = failing(() -> new OutOfMemoryError("Java heap space"));

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).contains("memory is not enough", "GANVAS_JAVA_OPTS").hasLineCount(1);
  }

  @Test
  void aTemporaryDirectoryWithoutLibrariesIsSaidWithTheRemedy() {
    Shell shell =
        failing(
            () -> new ExceptionInInitializerError(new UnsatisfiedLinkError("cannot be mapped")));

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).contains(System.getProperty("java.io.tmpdir")).hasLineCount(1);
  }

  @Test
  void whatNobodyForesawIsOneSentenceThatLeadsToTheLog() {
    Shell shell = failing(() -> new UnsupportedOperationException("secret"));

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err())
        .startsWith("ganvas: this failed unexpectedly (UnsupportedOperationException); ")
        .contains("says more")
        .doesNotContain("secret", "\tat ")
        .hasLineCount(1);
  }

  @Test
  void aNameThatSomebodyElseChoseDoesNotCommandTheTerminal() {
    Shell shell = failing(() -> new IllegalStateException("label \u001b[31m\nred\u0007"));

    assertThat(shell.err()).isEqualToIgnoringNewLines("ganvas: label ?[31m red?");
  }

  @Test
  void theLogIsWhereTheHomeSays() {
    assertThat(LogFile.path(Map.of("GANVAS_HOME", "/data"))).isEqualTo(Path.of("/data/ganvas.log"));
    assertThat(LogFile.path(Map.of())).endsWithRaw(Path.of(".cache", "ganvas", "ganvas.log"));
  }

  private static void assertSays(Supplier<Throwable> failure, String sentence) {
    Shell shell = failing(failure);
    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).isEqualToIgnoringNewLines("ganvas: " + sentence);
  }

  private static Shell failing(Supplier<Throwable> failure) {
    StubCommands.Throwing.FAILURE.set(failure);
    return Shell.run("stub-throwing");
  }
}
