package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program may be started by a line of any length, as a long class path makes it. */
class LongCommandLineTest {
  /** The program: starts ONNX Runtime. */
  static final class Start {
    public static void main(String[] arguments) {
      Native.environment();
    }
  }

  @Test
  void startsOnnxRuntime(@TempDir Path directory) throws IOException, InterruptedException {
    ProcessBuilder program = ChildJvm.of(Start.class, directory, "x".repeat(100_000));
    program.command().addAll(1, List.of("-Xss1m", "-XX:-CreateCoredumpOnCrash"));
    assertThat(program.start().waitFor()).isZero();
  }
}
