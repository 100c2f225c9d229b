package dev.ganvas.trainer.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.loop.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EveryTest {
  private final List<Long> done = new ArrayList<>();
  private final Every every = new Every(100, done::add);

  private void measured(long... images) throws IOException {
    for (long seen : images) {
      every.on(new Event.Measured(seen, Map.of()));
    }
  }

  @Test
  void itIsDoneAtTheFirstReadingAfterEachMultiple() throws IOException {
    every.on(new Event.Started(0, 1000));
    measured(60, 120, 180, 240);
    assertThat(done).containsExactly(120L, 240L);
  }

  @Test
  void aRunThatGoesOnKeepsItsRhythm() throws IOException {
    every.on(new Event.Started(340, 1000));
    measured(380, 420);
    assertThat(done).containsExactly(420L);
  }

  @Test
  void itIsDoneBeforeNetworksGrowAndAtTheEnd() throws IOException {
    every.on(new Event.Started(0, 1000));
    every.on(new Event.Growing(30));
    every.on(new Event.Ended(50));
    assertThat(done).containsExactly(30L, 50L);
  }
}
