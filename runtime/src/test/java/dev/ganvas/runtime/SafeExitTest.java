package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process with native runs in flight ends cleanly when a signal tells it to. */
class SafeExitTest {
  @TempDir Path directory;

  /** A program that says "running" and then runs a graph that never ends. */
  static final class Endless {
    public static void main(String[] arguments) throws Exception {
      SafeExit.install();
      SafeExit.onStop(Duration.ofSeconds(1), () -> System.out.println("stopped"));
      SafeExit.onStop(Duration.ofSeconds(1), () -> System.out.println("taken back")).close();
      Generator generator = Generator.open(Path.of(arguments[0]));
      Thread requests = new Thread(() -> generator.generate(Request.of(100)));
      requests.setDaemon(true);
      requests.start();
      TimeUnit.MILLISECONDS.sleep(50);
      System.out.println("running");
      requests.join();
      SafeExit.exit(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aSignalEndsTheProcessWithItsOwnCodeAndWithoutACrash(String signal, int code)
      throws Exception {
    Path bundle = TestBundles.endless(directory.resolve("bundle"));
    ProcessBuilder program = ChildJvm.of(Endless.class, directory, bundle.toString());
    // A shell's background jobs inherit that INT is ignored, and so would this one.
    program.command().addAll(0, List.of("env", "--default-signal=INT"));
    Process process = program.start();
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("running");
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
      assertThat(output.lines()).containsExactly("stopped");
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(code);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("bundle", ChildJvm.ERRORS);
    assertThat(Files.readString(directory.resolve(ChildJvm.ERRORS))).doesNotContain("SIG", "abort");
  }
}
