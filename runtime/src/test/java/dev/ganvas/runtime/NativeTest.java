package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeTest {
  /** A program that says why a bundle cannot be opened, twice. */
  static final class Unlucky {
    public static void main(String[] arguments) {
      for (int i = 0; i < 2; i++) {
        try {
          Native.environment();
        } catch (ModelException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }

  @Test
  void aMachineThatDoesNotTakeTheLibraryIsToldSo(@TempDir Path directory) throws Exception {
    ProcessBuilder program = ChildJvm.of(Unlucky.class, directory);
    program.command().add(1, "-Djava.io.tmpdir=/nowhere");
    Process process = program.start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("ONNX Runtime cannot be started"));
  }
}
