package dev.ganvas.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it trains leaves a run that goes on as if nothing had been. */
class KilledRunTest {
  private static final int KILLED = 128 + 9;
  private static final int BATCH = 2048;

  @TempDir private Path runs;

  /** A program that trains until it is killed. */
  static final class Endless {
    public static void main(String[] runs) throws IOException {
      try (Session session = begin(Path.of(runs[0]))) {
        session.play(List.of(), sentence -> {});
      }
    }
  }

  private static Session begin(Path runs) throws IOException {
    Map<String, String> endless = Map.of("images", "1000000000", "batch", "" + BATCH);
    Recipe recipe = TinyRuns.recipe("gan", endless);
    Session.Start start = new Session.Start(recipe, DataSource.named("ring"), 5);
    return Session.begin(runs, start, Devices.choose("cpu"), Progress.NONE);
  }

  @Test
  @Timeout(60)
  void theLastGoodCheckpointGoesOnBitForBit() throws IOException, InterruptedException {
    Path killed = kill(runs.resolve("killed"));
    State resumed;
    long images;
    try (Session session = TinyRuns.resume(killed)) {
      images = session.training().clock().images();
      assertThat(images).isPositive();
      resumed = played(session, images + 3 * BATCH);
    }
    try (Session whole = begin(runs.resolve("whole"))) {
      played(whole, images + 3 * BATCH).assertSameAs(resumed);
    }
  }

  private static State played(Session session, long images) throws IOException {
    session
        .training()
        .run(
            session.run().recipe().images(),
            List.of(
                event -> {
                  if (event.images() >= images) {
                    session.training().stop();
                  }
                }));
    session.training().save(session.run().checkpoints());
    return State.ofNewest(session.run());
  }

  /** The directory of a run that was killed some time after its first checkpoint. */
  private static Path kill(Path runs) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                runs.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path run = runs.resolve("00001-gan-ring");
    try {
      while (process.isAlive() && Checkpoint.newest(run.resolve("checkpoints")).isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(KILLED);
    assertThat(Files.size(run.resolve("metrics.jsonl"))).isPositive();
    return run;
  }
}
