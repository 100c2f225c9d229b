package dev.ganvas.runtime.image;

import dev.ganvas.models.Check;

/**
 * Cuts the largest centred square out of a picture and brings it to a size, by averaging the area
 * that each new pixel covers; what has to grow is interpolated between neighbours.
 */
public final class SquareScaler {
  private static final int CHANNELS = 3;

  private final int size;

  /**
   * @param size of the square made, in pixels
   */
  public SquareScaler(int size) {
    this.size = Check.within("size", size, 1, Pixels.MAX_SIDE);
  }

  /** The square of a picture, in red, green and blue. */
  public Pixels scale(Pixels picture) {
    int side = Math.min(picture.width(), picture.height());
    int left = (picture.width() - side) / 2;
    int top = (picture.height() - side) / 2;
    byte[] rgb = picture.coloured().raw();
    Window[] windows = windows(side);
    float[][] rows = new float[side][];
    for (int y = 0; y < side; y++) {
      rows[y] = squeezeRow(rgb, (top + y) * picture.width() + left, windows);
    }
    byte[] square = new byte[CHANNELS * size * size];
    for (int y = 0; y < size; y++) {
      writeRow(windows[y].average(rows), square, y * size);
    }
    return new Pixels(size, size, CHANNELS, square);
  }

  private float[] squeezeRow(byte[] rgb, int start, Window[] windows) {
    float[] row = new float[CHANNELS * size];
    for (int x = 0; x < size; x++) {
      Window window = windows[x];
      float red = 0;
      float green = 0;
      float blue = 0;
      for (int i = 0; i < window.weights.length; i++) {
        int pixel = CHANNELS * (start + window.first + i);
        float weight = window.weights[i];
        red += weight * (rgb[pixel] & 0xff);
        green += weight * (rgb[pixel + 1] & 0xff);
        blue += weight * (rgb[pixel + 2] & 0xff);
      }
      row[x] = red;
      row[size + x] = green;
      row[2 * size + x] = blue;
    }
    return row;
  }

  private void writeRow(float[] row, byte[] square, int start) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int x = 0; x < size; x++) {
        int level = Math.round(row[channel * size + x]);
        square[CHANNELS * (start + x) + channel] = (byte) Math.min(level, 255);
      }
    }
  }

  private Window[] windows(int side) {
    Window[] windows = new Window[size];
    double scale = (double) side / size;
    for (int i = 0; i < size; i++) {
      windows[i] = Window.around((i + 0.5) * scale, Math.max(scale, 1), side);
    }
    return windows;
  }

  /** A stretch of old pixels and the share that each has in one new pixel; they add up to 1. */
  private static final class Window {
    final int first;
    final float[] weights;

    private Window(int first, float[] weights) {
      this.first = first;
      this.weights = weights;
    }

    /** The pixels of 0 .. side that lie within {@code width} around {@code centre}. */
    static Window around(double centre, double width, int side) {
      double from = Math.max(0, centre - width / 2);
      double to = Math.min(side, centre + width / 2);
      int first = (int) from;
      int end = Math.min(side, (int) Math.ceil(to));
      float[] weights = new float[end - first];
      for (int i = 0; i < weights.length; i++) {
        double covered = Math.min(to, first + i + 1) - Math.max(from, first + i);
        weights[i] = (float) (covered / (to - from));
      }
      return new Window(first, weights);
    }

    float[] average(float[][] rows) {
      float[] mean = new float[rows[first].length];
      for (int i = 0; i < weights.length; i++) {
        for (int x = 0; x < mean.length; x++) {
          mean[x] += weights[i] * rows[first + i][x];
        }
      }
      return mean;
    }
  }
}
