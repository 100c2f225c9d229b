package dev.ganvas.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.card.Range;
import org.junit.jupiter.api.Test;

class PixelFormatTest {
  private static final PixelFormat ROW = new PixelFormat(4, 1, 1, new Range(-1, 1));

  private static int[] converted(PixelFormat format, float... values) {
    byte[] bytes = format.pixels(values, 0).bytes();
    int[] unsigned = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      unsigned[i] = bytes[i] & 255;
    }
    return unsigned;
  }

  @Test
  void theRangesEndsAreBlackAndWhiteAndItsMiddleIsRounded() {
    assertThat(converted(ROW, -1, 0, 1, -0.999f)).containsExactly(0, 128, 255, 0);
    assertThat(converted(new PixelFormat(4, 1, 1, new Range(0, 1)), 0, 0.5f, 1, 0.003f))
        .containsExactly(0, 128, 255, 1);
  }

  @Test
  void everythingElseIsDefinedToo() {
    assertThat(converted(ROW, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f))
        .containsExactly(0, 255, 0, 255);
    assertThat(converted(ROW, 1.1f, -1.1f, -Float.MAX_VALUE, Float.MIN_VALUE))
        .containsExactly(255, 0, 0, 128);
  }

  @Test
  void planesBecomeNeighbouringChannels() {
    PixelFormat colour = new PixelFormat(2, 1, 3, new Range(0, 255));

    assertThat(converted(colour, 1, 2, 3, 4, 5, 6)).containsExactly(1, 3, 5, 2, 4, 6);
  }

  @Test
  void whatLeavesTheRangeIsIrregular() {
    assertThat(ROW.irregular(new float[] {9, -1, 1, 0, 0.5f, 9}, 1)).isFalse();
    assertThat(ROW.irregular(new float[] {-1, 1, 0, Float.NaN}, 0)).isTrue();
    assertThat(ROW.irregular(new float[] {-1, 1, 0, 1.01f}, 0)).isTrue();
  }

  @Test
  void impossibleFormatsAreRefused() {
    Range range = new Range(-1, 1);
    assertThatThrownBy(() -> new PixelFormat(0, 1, 1, range)).hasMessageStartingWith("width is 0");
    assertThatThrownBy(() -> new PixelFormat(1, 1, 4, range))
        .hasMessage("channels is 4; allowed are 1, 3");
  }
}
