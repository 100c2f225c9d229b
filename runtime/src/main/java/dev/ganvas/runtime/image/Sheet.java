package dev.ganvas.runtime.image;

import dev.ganvas.models.Check;
import java.util.List;
import java.util.Locale;

/**
 * Many pictures as one, in columns, with words at the edges if there are any. Small pictures are
 * enlarged by whole pixels so that the words fit.
 *
 * @param columns pictures in a row
 * @param x what is written above each column; may be empty
 * @param y what is written beside each row; may be empty
 */
public record Sheet(int columns, List<String> x, List<String> y) {
  /** The most pictures on one sheet. */
  public static final int MAX_PICTURES = 10_000;

  private static final int MAX_PIXELS = 1 << 25;
  private static final int LEAST_SIDE = 64;

  public Sheet {
    Check.within("columns", columns, 1, MAX_PICTURES);
    x = List.copyOf(x);
    y = List.copyOf(y);
    Check.that(x.isEmpty() || x.size() == columns, "%d columns have %d labels", columns, x.size());
  }

  /** A sheet without words. */
  public static Sheet plain(int columns) {
    return new Sheet(columns, List.of(), List.of());
  }

  /**
   * Finds out whether pictures that have {@code pixels} together are too large for any sheet.
   *
   * @throws IllegalArgumentException if they are
   */
  public static void checkArea(long pixels) {
    Check.that(
        pixels <= MAX_PIXELS,
        "the pictures are too large for one sheet; allowed are %s pixels in all",
        String.format(Locale.ROOT, "%,d", MAX_PIXELS));
  }

  /**
   * @param pictures of one size, row by row; the last row may be shorter
   * @throws IllegalArgumentException if they differ in size, or are too many for one sheet
   */
  public Pixels draw(List<Pixels> pictures) {
    Check.within("the number of pictures", pictures.size(), 1, MAX_PICTURES);
    int rows = (pictures.size() + columns - 1) / columns;
    Check.that(y.isEmpty() || y.size() == rows, "%d rows have %d labels", rows, y.size());
    int wide = x.isEmpty() ? Math.min(columns, pictures.size()) : columns;
    int scale = scale(pictures.get(0), wide, rows);
    List<Pixels> cells = pictures.stream().map(picture -> Enlarge.by(picture, scale)).toList();
    Pixels grid = PictureGrid.of(cells, columns);
    boolean wordless = x.isEmpty() && y.isEmpty();
    Pixels cell = cells.get(0);
    return wordless
        ? grid
        : SheetEdges.around(grid, this, new SheetEdges.Cell(cell.width(), cell.height()));
  }

  /** As large as words need, or less if the sheet would be too large. */
  private static int scale(Pixels picture, int wide, int rows) {
    int scale = Enlarge.toReach(LEAST_SIDE, picture);
    while (scale > 1 && area(picture, scale, wide, rows) > MAX_PIXELS) {
      scale--;
    }
    Check.that(
        area(picture, scale, wide, rows) <= MAX_PIXELS,
        "a sheet of %d x %d pictures of %d x %d pixels is too large; allowed are %s pixels in all",
        wide,
        rows,
        picture.width(),
        picture.height(),
        String.format(Locale.ROOT, "%,d", MAX_PIXELS));
    return scale;
  }

  private static long area(Pixels picture, int scale, int wide, int rows) {
    long width = (long) wide * (picture.width() * scale + PictureGrid.GAP);
    long height = (long) rows * (picture.height() * scale + PictureGrid.GAP);
    return width * height;
  }
}
