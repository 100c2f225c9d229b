package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventRingTest {
  private final EventRing ring = new EventRing("now");

  @Test
  void anEventIsWrittenAsTheStandardHasIt() {
    ring.add("job", "{\"id\":\"1\"}");

    assertThat(ring.after(0).map(Event::wire))
        .hasValueSatisfying(
            wire ->
                assertThat(new String(wire, StandardCharsets.UTF_8))
                    .isEqualTo("id: now-1\nevent: job\ndata: {\"id\":\"1\"}\n\n"));
  }

  @Test
  void keepsTheLastFewThousand() {
    for (int i = 0; i < EventRing.EVENTS + 10; i++) {
      ring.add("job", "{}");
    }

    assertThat(ring.after(9)).isEmpty();
    assertThat(ring.after(10)).isPresent();
    assertThat(ring.follows(9)).isFalse();
    assertThat(ring.follows(10)).isTrue();
  }

  @Test
  void keepsNoMoreThanItsBytes() {
    String large = "\"" + "x".repeat(EventRing.BYTES / 3) + "\"";
    for (int i = 0; i < 5; i++) {
      ring.add("job", large);
    }

    assertThat(ring.follows(2)).isFalse();
    assertThat(ring.follows(3)).isTrue();
  }

  @Test
  void aNewReaderStartsAtTheEndAndAReturningOneWhereItWas() {
    ring.add("job", "{}");
    ring.add("job", "{}");

    assertThat(ring.start(null)).isEqualTo(new EventRing.Start("retry: 1000\n\n", 2));
    assertThat(ring.start("now-1").read()).isEqualTo(1);
    assertThat(ring.start("now-2").read()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "now-", "now-3", "now--1", "then-1", "now-1x", "now-99999999999999999999"})
  void anUnknownIdMeansStartingAnew(String id) {
    ring.add("job", "{}");

    assertThat(ring.start(id).text()).isEqualTo("id: now-1\nevent: reset\ndata: {}\n\n");
    assertThat(ring.start(id).read()).isEqualTo(1);
  }
}
