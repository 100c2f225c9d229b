package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.runtime.SafeExit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A signal, as Ctrl-C is one, lets a training save a checkpoint before it ends. */
class StoppedTrainingTest {
  private static final int TERMINATED = 128 + 15;

  /** The command as a program. */
  static final class Train {
    public static void main(String[] arguments) {
      SafeExit.install();
      SafeExit.exit(new CommandLine(new TrainCommand()).execute(arguments));
    }
  }

  @Test
  @Timeout(60)
  void aSignalSavesACheckpointAndExportsNothing(@TempDir Path runs)
      throws IOException, InterruptedException {
    Process process = start(runs, "gan", "--data=ring", "--images=1000M", "--device=cpu");
    Path run = runs.resolve("00001-gan-ring");
    while (process.isAlive() && Files.notExists(run.resolve("metrics.jsonl"))) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(TERMINATED);
    assertThat(files(run.resolve("checkpoints"))).hasSize(1);
    assertThat(files(run))
        .map(file -> file.getFileName().toString())
        .containsExactly("checkpoints", "metrics.jsonl", "run.json", "samples");
  }

  private static Process start(Path runs, String... arguments) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            Train.class.getName(),
            "--runs=" + runs,
            "--set=architecture.width=4",
            "--set=architecture.depth=1");
    program.command().addAll(List.of(arguments));
    return program
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
