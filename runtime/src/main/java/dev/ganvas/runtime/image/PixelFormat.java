package dev.ganvas.runtime.image;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Range;
import java.util.List;

/**
 * How the floats of one picture are laid out, {@code [channels, height, width]} in {@code range},
 * and how they become bytes: x turns into {@code floor((x - low) * (255 / (high - low)) + 0.5)},
 * computed in double precision and limited to 0 .. 255; NaN turns into 0.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 * @param range its ends become 0 and 255
 */
public record PixelFormat(int width, int height, int channels, Range range) {
  /** A hyperbolic tangent may come out as 1.0000002. */
  private static final double ROUNDING = 1e-6;

  public PixelFormat {
    Check.within("width", width, 1, Pixels.MAX_SIDE);
    Check.within("height", height, 1, Pixels.MAX_SIDE);
    Check.oneOf("channels", channels, List.of(1, 3));
    Check.that(range != null, "range is missing");
  }

  /** The number of floats in one picture. */
  public int size() {
    return channels * height * width;
  }

  /** The picture whose floats start at {@code offset}. */
  public Pixels pixels(float[] values, int offset) {
    int plane = height * width;
    byte[] bytes = new byte[size()];
    double scale = 255 / (range.high() - range.low());
    for (int channel = 0; channel < channels; channel++) {
      int from = offset + channel * plane;
      for (int i = 0; i < plane; i++) {
        // A cast saturates, so infinities stay in bounds, and it makes NaN 0.
        int rounded = (int) ((values[from + i] - range.low()) * scale + 0.5);
        bytes[i * channels + channel] = (byte) Math.min(255, Math.max(0, rounded));
      }
    }
    return new Pixels(width, height, channels, bytes);
  }

  /**
   * Whether any of the picture's floats is NaN, infinite or outside the range by more than
   * rounding.
   */
  public boolean irregular(float[] values, int offset) {
    boolean regular = true;
    double rounding = ROUNDING * (range.high() - range.low());
    double low = range.low() - rounding;
    double high = range.high() + rounding;
    for (int i = offset; i < offset + size(); i++) {
      regular &= values[i] >= low && values[i] <= high;
    }
    return !regular;
  }
}
