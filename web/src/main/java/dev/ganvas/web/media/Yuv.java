package dev.ganvas.web.media;

import dev.ganvas.runtime.image.Pixels;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/**
 * Pictures as video has them: lightness of every pixel and colour of every four, by ITU-R BT.601 in
 * its narrow range. The library's own conversion has neither this range nor the full one. An odd
 * side gets one more row or column, the same as the last.
 */
final class Yuv {
  /** How red, green and blue make 16 to 235 of lightness and 16 to 240 of both colours. */
  private static final double[][] MATRIX = {
    {65.481 / 255, 128.553 / 255, 24.966 / 255, 16},
    {-37.797 / 255, -74.203 / 255, 112.0 / 255, 128},
    {112.0 / 255, -93.786 / 255, -18.214 / 255, 128},
  };

  private final byte[] rgb;
  private final int width;
  private final int height;

  private Yuv(Pixels pixels) {
    rgb = pixels.coloured().bytes();
    width = pixels.width();
    height = pixels.height();
  }

  static Picture of(Pixels pixels) {
    return new Yuv(pixels).picture();
  }

  static int even(int side) {
    return side + side % 2;
  }

  private Picture picture() {
    Picture picture = Picture.create(even(width), even(height), ColorSpace.YUV420J);
    fill(picture, 0, 1);
    fill(picture, 1, 2);
    fill(picture, 2, 2);
    return picture;
  }

  /** Each value of a plane is the mean of {@code step} x {@code step} pixels. */
  private void fill(Picture picture, int plane, int step) {
    byte[] values = picture.getPlaneData(plane);
    int across = picture.getPlaneWidth(plane);
    for (int i = 0; i < values.length; i++) {
      double sum = 0;
      for (int part = 0; part < step * step; part++) {
        int x = i % across * step + part % step;
        int y = i / across * step + part / step;
        sum += value(plane, Math.min(x, width - 1), Math.min(y, height - 1));
      }
      // The library's bytes are signed: -128 stands for 0.
      values[i] = (byte) (Math.round(sum / (step * step)) - 128);
    }
  }

  private double value(int plane, int x, int y) {
    double[] row = MATRIX[plane];
    int at = 3 * (y * width + x);
    return row[0] * (rgb[at] & 255)
        + row[1] * (rgb[at + 1] & 255)
        + row[2] * (rgb[at + 2] & 255)
        + row[3];
  }
}
