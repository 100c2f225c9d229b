package dev.ganvas.trainer.sweep;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.recipe.Recipe;
import java.util.Locale;

/**
 * One training of a sweep, and where it stands in the figure.
 *
 * @param seed of all its random numbers
 */
public record Cell(String row, String column, Recipe recipe, long seed) {
  public Cell {
    Check.present("row", row);
    Check.present("column", column);
  }

  /** The same place with another recipe. */
  Cell with(Recipe other) {
    return new Cell(row, column, other, seed);
  }

  /** The name of its directory: {@code gates-everywhere-wgan-gp}. */
  String id() {
    return (row + "-" + column).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** As people read it. */
  String title() {
    return row + ", " + column;
  }
}
