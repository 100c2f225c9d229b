package dev.ganvas.runtime.image;

import dev.ganvas.models.Check;
import java.util.Arrays;
import java.util.List;

/** Several pictures of one size as one, in rows from the top left, with white lines between. */
public final class PictureGrid {
  /** The width of the lines between pictures, in pixels. */
  public static final int GAP = 2;

  private static final byte WHITE = (byte) 255;

  private PictureGrid() {}

  /** A grid about as wide as it is high. */
  public static Pixels of(List<Pixels> pictures) {
    return of(pictures, (int) Math.ceil(Math.sqrt(pictures.size())));
  }

  /** A grid with {@code columns} pictures in a row; the last row may be shorter. */
  public static Pixels of(List<Pixels> pictures, int columns) {
    Check.that(!pictures.isEmpty(), "a grid needs at least one picture");
    Check.within("columns", columns, 1, Pixels.MAX_SIDE);
    Pixels first = pictures.get(0);
    pictures.forEach(picture -> checkSame(first, picture));
    int width = side(Math.min(columns, pictures.size()), first.width());
    int height = side((pictures.size() + columns - 1) / columns, first.height());
    long size = (long) width * height * first.channels();
    Check.that(size <= Integer.MAX_VALUE, "the grid has %d x %d pixels, too many", width, height);
    byte[] bytes = new byte[(int) size];
    Arrays.fill(bytes, WHITE);
    for (int i = 0; i < pictures.size(); i++) {
      int left = i % columns * (first.width() + GAP);
      int top = i / columns * (first.height() + GAP);
      paste(pictures.get(i), bytes, (top * width + left) * first.channels(), width);
    }
    return new Pixels(width, height, first.channels(), bytes);
  }

  private static int side(int count, int size) {
    long side = (long) count * (size + GAP) - GAP;
    Check.that(
        side <= Pixels.MAX_SIDE,
        "the grid is %d pixels long; allowed are %d",
        side,
        Pixels.MAX_SIDE);
    return (int) side;
  }

  private static void paste(Pixels picture, byte[] grid, int corner, int gridWidth) {
    int row = picture.width() * picture.channels();
    for (int y = 0; y < picture.height(); y++) {
      int to = corner + y * gridWidth * picture.channels();
      System.arraycopy(picture.raw(), y * row, grid, to, row);
    }
  }

  private static void checkSame(Pixels first, Pixels other) {
    Check.that(
        first.width() == other.width()
            && first.height() == other.height()
            && first.channels() == other.channels(),
        "a grid's pictures have one size; found %s and %s",
        describe(first),
        describe(other));
  }

  private static String describe(Pixels pixels) {
    return "%d x %d x %d".formatted(pixels.width(), pixels.height(), pixels.channels());
  }
}
