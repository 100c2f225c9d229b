package dev.ganvas.trainer.project;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Range;
import dev.ganvas.trainer.data.image.Grey;
import dev.ganvas.trainer.data.image.SquareReader;
import dev.ganvas.trainer.data.image.UnusableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody's picture, as a model would make it. */
public final class PictureFile {
  private PictureFile() {}

  /**
   * Reads a PNG, JPEG or WebP file: turned upright, on white, the largest centred square of it in
   * the size, the colours and the range of a model, {@code [C, H, W]}.
   *
   * @throws IllegalArgumentException if there is no such file, if it is no sound image, or if the
   *     model's pictures are no squares
   */
  public static float[] read(Path file, ImageOutput image) throws IOException {
    Check.that(
        image.width() == image.height(),
        "the model makes pictures of %d x %d; a picture can be brought to a square alone",
        image.width(),
        image.height());
    Check.that(Files.isRegularFile(file), "there is no picture %s", file);
    byte[] planes = planes(file, image.width());
    byte[] levels = image.channels() == 1 ? Grey.of(planes) : planes;
    Range range = image.range();
    float[] values = new float[levels.length];
    for (int i = 0; i < values.length; i++) {
      double level = (levels[i] & 0xff) / 255.0;
      values[i] = (float) (range.low() + level * (range.high() - range.low()));
    }
    return values;
  }

  private static byte[] planes(Path file, int size) throws IOException {
    try {
      return new SquareReader(size).read(file);
    } catch (UnusableImageException e) {
      throw new IllegalArgumentException(file + " " + e.getMessage(), e);
    }
  }
}
