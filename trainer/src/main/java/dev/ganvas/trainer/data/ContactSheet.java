package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Shows a data set of pictures at a glance: 64 of them, from first to last, in eight rows. */
public final class ContactSheet {
  private static final int SIDE = 8;

  private final Dataset dataset;
  private final int channels;
  private final int height;
  private final int width;

  /**
   * @throws IllegalArgumentException if the samples are no pictures
   */
  public ContactSheet(Dataset dataset) {
    Check.that(
        dataset.shape().size() == 3,
        "%s holds points, not pictures; a preview can be drawn of pictures only",
        dataset.name());
    this.dataset = dataset;
    channels = dataset.shape().get(0);
    height = dataset.shape().get(1);
    width = dataset.shape().get(2);
  }

  /** Writes the sheet as a PNG file, whole or not at all. */
  public void write(Path file) throws IOException {
    BufferedImage sheet =
        new BufferedImage(SIDE * width, SIDE * height, BufferedImage.TYPE_INT_RGB);
    int shown = Math.min(SIDE * SIDE, dataset.size());
    for (int cell = 0; cell < shown; cell++) {
      int index = (int) ((long) cell * dataset.size() / shown);
      paint(sheet, index, cell);
    }
    WholeFile.write(file, out -> ImageIO.write(sheet, "png", out));
  }

  private void paint(BufferedImage sheet, int index, int cell) {
    float[] picture = new float[channels * height * width];
    dataset.read(index, picture, 0);
    int left = cell % SIDE * width;
    int top = cell / SIDE * height;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sheet.setRGB(left + x, top + y, colour(picture, y * width + x));
      }
    }
  }

  private int colour(float[] picture, int pixel) {
    int plane = channels == 1 ? 0 : height * width;
    return level(picture[pixel]) << 16
        | level(picture[plane + pixel]) << 8
        | level(picture[2 * plane + pixel]);
  }

  private static int level(float value) {
    return Math.round((value + 1) * 127.5f);
  }
}
