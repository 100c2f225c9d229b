package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmojiSplitTest {
  @Test
  void aboutATenthIsKeptAside() {
    long kept =
        IntStream.range(0x1f300, 0x1f300 + 1000)
            .filter(point -> EmojiSplit.of("%X".formatted(point)) == Split.TEST)
            .count();
    assertThat(kept).isBetween(80L, 120L);
  }

  @Test
  void whatIsDrawnTheSameIsOnOneSide() {
    assertThat(Stream.of("1F46A", "1F468-200D-1F469-200D-1F466", "1F469-200D-1F467"))
        .extracting(EmojiSplit::of)
        .containsOnly(EmojiSplit.of("1F46A"));
    assertThat(EmojiSplit.of("1F1F8-1F1EF")).isEqualTo(EmojiSplit.of("1F1F3-1F1F4"));
  }
}
