package dev.ganvas.trainer.data.image;

import dev.ganvas.runtime.image.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads image files as squares of one size: the largest centred square, scaled. */
public final class SquareReader {
  private final SquareScaler scaler;

  /**
   * @param size of the squares, in pixels
   */
  public SquareReader(int size) {
    scaler = new SquareScaler(size);
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
    return scaler.scale(ImageDecoder.decode(file));
  }
}
