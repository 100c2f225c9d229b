package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Shape;

/** The sizes that convolutional networks double from and halve to. */
final class Pyramid {
  private Pyramid() {}

  /**
   * How often the smallest map doubles: 7 x 7 for 28 x 28, else 4 x 4.
   *
   * @throws IllegalArgumentException if {@code sample} is no image of a size that it can be
   */
  static int doublings(String net, Shape sample) {
    Check.that(sample.rank() == 4, "%s makes images [N, C, H, W], not %s", net, sample);
    int size = sample.dim(-1);
    boolean powerOfTwo = Integer.bitCount(size) == 1 && size >= 16 && size <= 128;
    Check.that(
        sample.dim(2) == size && (powerOfTwo || size == 28),
        "%s makes 28 x 28 and squares of 16, 32, 64 or 128 pixels, not %d x %d",
        net,
        size,
        sample.dim(2));
    return Integer.numberOfTrailingZeros(size / (size == 28 ? 7 : 4));
  }
}
