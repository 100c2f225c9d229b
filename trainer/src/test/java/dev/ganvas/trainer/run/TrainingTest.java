package dev.ganvas.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.loop.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private final List<Event> events = new ArrayList<>();

  private static Training training() {
    return new Training(
        TinyRuns.recipe("gan", Map.of()), new TinyData(List.of(2)), 1, Devices.choose("cpu"));
  }

  @Test
  void aRunIsStartedPlayedMeasuredAndEnded() throws IOException {
    try (Training training = training()) {
      training.run(20, List.of(events::add));
    }
    assertThat(events)
        .containsExactly(
            new Event.Started(0, 20),
            new Event.Played(8),
            new Event.Played(16),
            new Event.Played(24),
            events.get(4),
            new Event.Ended(24));
    assertThat(events.get(4)).isInstanceOf(Event.Measured.class);
  }

  @Test
  void whatIsSavedAndDrawnAtOnceIsCalibratedOnce(@TempDir Path directory) throws IOException {
    AtomicLong reads = new AtomicLong();
    CountedData data = new CountedData(new TinyData(List.of(1, 16, 16)), reads);
    try (Training training =
        new Training(TinyRuns.recipe("dcgan", Map.of()), data, 1, Devices.choose("cpu"))) {
      training.run(8, List.of());
      training.save(directory);
      long before = reads.get();
      training.picture(1);
      assertThat(reads).hasValue(before);
      training.run(16, List.of());
      long played = reads.get();
      training.picture(1);
      assertThat(reads).hasValueGreaterThan(played);
    }
  }

  @Test
  void stoppingEndsTheRunAfterTheRound() throws IOException {
    try (Training training = training()) {
      training.run(
          1000,
          List.of(
              event -> {
                events.add(event);
                if (event instanceof Event.Played played && played.images() == 16) {
                  training.stop();
                }
              }));
    }
    assertThat(events.get(events.size() - 1)).isEqualTo(new Event.Ended(16));
  }
}
