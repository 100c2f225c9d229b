package dev.ganvas.runtime.image;

import dev.ganvas.models.Check;

/** Enlarges by whole pixels, so that each stays a sharp square. */
public final class Enlarge {
  public static final int MOST = 16;

  private static final int MAX_PIXELS = 1 << 26;

  private Enlarge() {}

  /**
   * @param scale of both sides, 1 to 16
   * @throws IllegalArgumentException if the scale is not allowed or the result would be too large
   */
  public static Pixels by(Pixels pixels, int scale) {
    Check.within("scale", scale, 1, MOST);
    if (scale == 1) {
      return pixels;
    }
    int width = pixels.width() * scale;
    int height = pixels.height() * scale;
    Check.that(
        (long) width * height <= MAX_PIXELS && Math.max(width, height) <= Pixels.MAX_SIDE,
        "scale is %d, which gives %d x %d pixels; allowed are %d in all and %d a side",
        scale,
        width,
        height,
        MAX_PIXELS,
        Pixels.MAX_SIDE);
    return enlarged(pixels, scale);
  }

  /** As large as is needed for the shorter side to be this long, at most {@link #MOST} times. */
  public static Pixels toReach(Pixels pixels, int side) {
    return by(pixels, toReach(side, pixels));
  }

  /** The smallest scale that makes the shorter side at least this long, at most {@link #MOST}. */
  public static int toReach(int side, Pixels pixels) {
    int shorter = Math.min(pixels.width(), pixels.height());
    return Math.min(MOST, (side + shorter - 1) / shorter);
  }

  private static Pixels enlarged(Pixels pixels, int scale) {
    int channels = pixels.channels();
    int stride = pixels.width() * channels;
    int wide = stride * scale;
    byte[] from = pixels.bytes();
    byte[] to = new byte[wide * pixels.height() * scale];
    for (int y = 0; y < pixels.height(); y++) {
      int start = y * scale * wide;
      for (int x = 0; x < pixels.width() * scale; x++) {
        int source = y * stride + x / scale * channels;
        System.arraycopy(from, source, to, start + x * channels, channels);
      }
      for (int copy = 1; copy < scale; copy++) {
        System.arraycopy(to, start, to, start + copy * wide, wide);
      }
    }
    return Pixels.of(pixels.width() * scale, pixels.height() * scale, channels, to);
  }
}
