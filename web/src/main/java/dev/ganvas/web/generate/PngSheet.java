package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.image.PictureGrid;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.file.Existing;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All pictures as a grid in one PNG file. */
final class PngSheet implements Target<Picture> {
  /** A larger picture is of no use to anybody, and its pixels would have to be kept in memory. */
  private static final int MAX_SIDE = 16_384;

  private final Path file;
  private final Existing existing;
  private final int columns;
  private final List<Pixels> pictures = new ArrayList<>();
  private boolean written;

  /**
   * @throws IllegalArgumentException if the grid would be too large
   */
  PngSheet(Destination destination, long total, int columns, ImageOutput picture) {
    this.file = destination.path();
    this.existing = destination.existing();
    this.columns = columns;
    long rows = (total + columns - 1) / columns;
    long width = Math.min(columns, total) * picture.width();
    long height = rows * picture.height();
    Check.that(
        width <= MAX_SIDE && height <= MAX_SIDE,
        "a grid of %,d pictures is %,d x %,d pixels; allowed are %,d x %<,d (a directory or .npz"
            + " takes any number)",
        total,
        width,
        height,
        MAX_SIDE);
  }

  @Override
  public void add(Picture picture) {
    pictures.add(picture.pixels());
  }

  @Override
  public void finish() throws IOException {
    byte[] png = PictureGrid.of(pictures, columns).png();
    WholeFile.write(file, png, existing);
    written = true;
  }

  @Override
  public void close() {
    // Nothing is begun before finish.
  }

  @Override
  public long kept() {
    return written ? pictures.size() : 0;
  }
}
