package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Range;
import dev.ganvas.runtime.image.PictureGrid;
import dev.ganvas.runtime.image.PixelFormat;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Shows a data set of pictures at a glance: 64 of them, from first to last, in eight rows. */
public final class ContactSheet {
  private static final int SIDE = 8;

  private final Dataset dataset;
  private final PixelFormat format;

  /**
   * @throws IllegalArgumentException if the samples are no pictures
   */
  public ContactSheet(Dataset dataset) {
    List<Integer> shape = dataset.shape();
    Check.that(
        shape.size() == 3,
        "%s holds points, not pictures; a preview can be drawn of pictures only",
        dataset.name());
    this.dataset = dataset;
    this.format = new PixelFormat(shape.get(2), shape.get(1), shape.get(0), new Range(-1, 1));
  }

  /** Writes the sheet as a PNG file, whole or not at all. */
  public void write(Path file) throws IOException {
    int shown = Math.min(SIDE * SIDE, dataset.size());
    List<Pixels> pictures =
        IntStream.range(0, shown)
            .mapToObj(cell -> picture((int) ((long) cell * dataset.size() / shown)))
            .toList();
    byte[] sheet = PictureGrid.of(pictures, SIDE).png();
    WholeFile.write(file, out -> out.write(sheet));
  }

  private Pixels picture(int index) {
    float[] picture = new float[format.size()];
    dataset.read(index, picture, 0);
    return format.pixels(picture, 0);
  }
}
