package dev.ganvas.web.media;

import dev.ganvas.runtime.image.Pixels;

/** Small pictures for the gallery. */
public final class Thumbnail {
  /** The longest side of a thumbnail, in pixels. */
  public static final int SIDE = 256;

  private Thumbnail() {}

  /** The picture itself if it is small enough; otherwise scaled to {@link #SIDE}. */
  public static Pixels of(Pixels pixels) {
    int longer = Math.max(pixels.width(), pixels.height());
    if (longer <= SIDE) {
      return pixels;
    }
    int width = Math.max(1, Math.round((float) pixels.width() * SIDE / longer));
    int height = Math.max(1, Math.round((float) pixels.height() * SIDE / longer));
    return shrunk(pixels, width, height);
  }

  /** Each new pixel is the mean of the old ones whose place it takes. */
  private static Pixels shrunk(Pixels pixels, int width, int height) {
    byte[] bytes = new byte[width * height * pixels.channels()];
    Mean mean = new Mean(pixels);
    int next = 0;
    for (int y = 0; y < height; y++) {
      int top = y * pixels.height() / height;
      int bottom = Math.max(top + 1, (y + 1) * pixels.height() / height);
      for (int x = 0; x < width; x++) {
        int left = x * pixels.width() / width;
        int right = Math.max(left + 1, (x + 1) * pixels.width() / width);
        for (int channel = 0; channel < pixels.channels(); channel++) {
          bytes[next++] = mean.of(new Box(left, top, right, bottom), channel);
        }
      }
    }
    return Pixels.of(width, height, pixels.channels(), bytes);
  }

  private record Box(int left, int top, int right, int bottom) {}

  private static final class Mean {
    private final byte[] bytes;
    private final int width;
    private final int channels;

    Mean(Pixels pixels) {
      bytes = pixels.bytes();
      width = pixels.width();
      channels = pixels.channels();
    }

    byte of(Box box, int channel) {
      long sum = 0;
      for (int y = box.top; y < box.bottom; y++) {
        for (int x = box.left; x < box.right; x++) {
          sum += bytes[(y * width + x) * channels + channel] & 255;
        }
      }
      long count = (long) (box.right - box.left) * (box.bottom - box.top);
      return (byte) ((sum + count / 2) / count);
    }
  }
}
