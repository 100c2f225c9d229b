package dev.ganvas.trainer.project;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Range;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.data.image.Grey;
import dev.ganvas.trainer.data.image.SquareReader;
import dev.ganvas.trainer.data.image.UnusableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Somebody's picture as a model that makes squares would make it: the largest centred square of it
 * in the model's size, colours and range, {@code [C, H, W]}.
 */
public final class PictureValues {
  private PictureValues() {}

  /**
   * Those of a PNG, JPEG or WebP file, turned upright, on white.
   *
   * @throws IllegalArgumentException if there is no such file, or if it is no sound image
   */
  public static float[] read(Path file, ImageOutput image) throws IOException {
    Check.that(Files.isRegularFile(file), "there is no picture %s", file);
    try {
      return values(new SquareReader(image.width()).read(file), image);
    } catch (UnusableImageException e) {
      throw new IllegalArgumentException(file + " " + e.getMessage(), e);
    }
  }

  /** Those of a picture that is decoded already. */
  public static float[] of(Pixels picture, ImageOutput image) {
    return values(new SquareReader(image.width()).read(picture), image);
  }

  private static float[] values(byte[] planes, ImageOutput image) {
    byte[] levels = image.channels() == 1 ? Grey.of(planes) : planes;
    Range range = image.range();
    float[] values = new float[levels.length];
    for (int i = 0; i < values.length; i++) {
      double level = (levels[i] & 0xff) / 255.0;
      values[i] = (float) (range.low() + level * (range.high() - range.low()));
    }
    return values;
  }
}
