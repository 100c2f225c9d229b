package dev.ganvas.trainer.data.image;

import dev.ganvas.runtime.image.Pixels;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;

/** A picture that holds many small ones: square cells without gaps, row after row. */
public final class Sheet {
  private Sheet() {}

  /**
   * Returns the grey levels of every cell, [side, side], in the order in which one reads.
   *
   * @param side of a cell in pixels
   * @throws IOException with a sentence, if the file is no picture that divides into such cells
   */
  public static byte[][] cells(Path file, int side) throws IOException {
    Pixels sheet = decode(file);
    if (sheet.width() % side != 0 || sheet.height() % side != 0) {
      throw new IOException(
          "%s has %d x %d pixels; a sheet of cells of %d x %d has a multiple of that"
              .formatted(file, sheet.width(), sheet.height(), side, side));
    }
    byte[] rgb = sheet.bytes();
    int columns = sheet.width() / side;
    byte[][] cells = new byte[columns * (sheet.height() / side)][];
    for (int index = 0; index < cells.length; index++) {
      int first = index / columns * side * sheet.width() + index % columns * side;
      cells[index] = Grey.of(planes(rgb, first, sheet.width(), side));
    }
    return cells;
  }

  private static Pixels decode(Path file) throws IOException {
    try {
      return ImageDecoder.decode(file, Color.WHITE);
    } catch (UnusableImageException e) {
      throw new IOException(file + " " + e.getMessage(), e);
    }
  }

  /** The red, green and blue plane of the cell whose upper left pixel is {@code first}. */
  private static byte[] planes(byte[] rgb, int first, int width, int side) {
    byte[] planes = new byte[3 * side * side];
    for (int i = 0; i < planes.length; i++) {
      int channel = i / (side * side);
      int row = i / side % side;
      int column = i % side;
      planes[i] = rgb[3 * (first + row * width + column) + channel];
    }
    return planes;
  }
}
