package dev.ganvas.trainer.data.image;

import dev.ganvas.runtime.image.ImageFormat;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.SquareScaler;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads image files as squares of one size: the largest centred square, scaled. */
public final class SquareReader {
  private final SquareScaler scaler;
  private final Color background;

  /** Puts what is transparent on white. */
  public SquareReader(int size) {
    this(size, Color.WHITE);
  }

  /**
   * @param size of the squares, in pixels
   * @param background what shows where a picture is transparent
   */
  public SquareReader(int size, Color background) {
    this.scaler = new SquareScaler(size);
    this.background = background;
  }

  /** Whether a file of this name claims to be an image. */
  public static boolean reads(String fileName) {
    return ImageDecoder.isNamedLikeOne(fileName);
  }

  /** Whether a file begins like an image. */
  public static boolean reads(InputStream file) throws IOException {
    return ImageDecoder.formatOf(file.readNBytes(ImageFormat.HEAD_BYTES)).isPresent();
  }

  /**
   * Returns the red, green and blue plane, [3, size, size].
   *
   * @throws UnusableImageException if the file is no sound image of a reasonable size
   * @throws IOException if the file cannot be read
   */
  public byte[] read(Path file) throws IOException {
    return read(ImageDecoder.decode(file, background));
  }

  /** The planes of a picture that is decoded already, [3, size, size]. */
  public byte[] read(Pixels picture) {
    byte[] rgb = scaler.scale(picture).bytes();
    byte[] planes = new byte[rgb.length];
    int plane = rgb.length / 3;
    for (int i = 0; i < plane; i++) {
      planes[i] = rgb[3 * i];
      planes[plane + i] = rgb[3 * i + 1];
      planes[2 * plane + i] = rgb[3 * i + 2];
    }
    return planes;
  }
}
