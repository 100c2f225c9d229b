package dev.ganvas.web.generate;

import dev.ganvas.models.Check;

/**
 * How the pictures of one PNG file are laid out.
 *
 * @param grid whether a grid is asked for, which otherwise depends on the file's name
 * @param columns in a row, or null for as many as look best
 */
record Layout(boolean grid, Integer columns) {
  private static final int MAX_COLUMNS = 16_384;

  Layout {
    if (columns != null) {
      Check.within("columns", columns, 1, MAX_COLUMNS);
    }
  }

  /** A row for each combination of choices where there are several; otherwise about a square. */
  int columnsFor(Order order) {
    if (columns != null) {
      return columns;
    }
    return order.choices().combinations() > 1
        ? order.count()
        : (int) Math.ceil(Math.sqrt((double) order.total()));
  }
}
