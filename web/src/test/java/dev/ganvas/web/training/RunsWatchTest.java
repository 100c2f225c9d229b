package dev.ganvas.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunsWatchTest {
  private static final String ID = "00001-wgan-gp-ring";
  private static final Duration PAUSE = Duration.ofMillis(5);

  @TempDir private Path directory;
  private final Semaphore told = new Semaphore(0);
  private final AtomicReference<Instant> now = new AtomicReference<>(RunFiles.BEGIN);

  @Test
  void tellsOfReadingsSamplesAndSilence() throws IOException, InterruptedException {
    RunFiles run = RunFiles.begin(directory, ID);
    Semaphore looks = new Semaphore(0);
    try (RunsWatch watch = new RunsWatch(counting(looks), told::release, PAUSE)) {
      assertThat(watch).isNotNull();
      look(looks, 2);
      assertThat(told.availablePermits()).isZero();
      run.measure(1, 1, 500).touch("metrics.jsonl", RunFiles.BEGIN);
      awaitTold();
      run.write("samples/images-000000064000.png", "png");
      awaitTold();
      look(looks, 2);
      told.drainPermits();
      now.set(RunFiles.BEGIN.plusSeconds(90));
      awaitTold();
    }
  }

  @Test
  void aListenerThatFailsIsToldAgain() throws IOException, InterruptedException {
    Semaphore looks = new Semaphore(0);
    RunFiles run = RunFiles.begin(directory, ID);
    try (RunsWatch watch =
        new RunsWatch(
            counting(looks),
            () -> {
              told.release();
              throw new IllegalStateException("on purpose");
            },
            PAUSE)) {
      assertThat(watch).isNotNull();
      look(looks, 1);
      run.measure(1, 1, 500);
      awaitTold();
      look(looks, 1);
      told.drainPermits();
      run.measure(2, 2, 500);
      awaitTold();
    }
  }

  /** The clock is asked at each look. */
  private Runs counting(Semaphore looks) {
    return new Runs(
        directory,
        () -> {
          looks.release();
          return now.get();
        });
  }

  /** Waits until so many more looks have begun. */
  private static void look(Semaphore looks, int times) throws InterruptedException {
    looks.drainPermits();
    assertThat(looks.tryAcquire(times + 1, 10, TimeUnit.SECONDS)).isTrue();
  }

  private void awaitTold() throws InterruptedException {
    assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }
}
