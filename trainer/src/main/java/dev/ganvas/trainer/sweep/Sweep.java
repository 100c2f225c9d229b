package dev.ganvas.trainer.sweep;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.recipe.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Trainings that are compared at one budget.
 *
 * @param name what commands and files call it
 * @param title of its figure
 * @param cells one after the other, row by row
 */
public record Sweep(String name, String title, List<Cell> cells) {
  public Sweep {
    cells = List.copyOf(cells);
    Check.that(!cells.isEmpty(), "the sweep %s has no cells", name);
    long budgets = cells.stream().map(cell -> cell.recipe().images()).distinct().count();
    Check.that(budgets == 1, "the cells of the sweep %s see different numbers of images", name);
    long names = cells.stream().map(Cell::id).distinct().count();
    Check.that(names == cells.size(), "two cells of the sweep %s have one name", name);
  }

  /** Title and budget. */
  String caption() {
    return String.format(Locale.ROOT, "%s: %,d images each", title, cells.get(0).recipe().images());
  }

  /** The titles of the rows, in order. */
  List<String> rows() {
    return titles(Cell::row);
  }

  /** The titles of the columns, in order. */
  List<String> columns() {
    return titles(Cell::column);
  }

  /**
   * The same with settings changed in every recipe, by dotted path.
   *
   * @throws IllegalArgumentException if a recipe does not have one, or its value does not fit
   */
  public Sweep with(Map<String, String> changes) {
    List<Cell> changed =
        cells.stream().map(cell -> cell.with(Settings.change(cell.recipe(), changes))).toList();
    return new Sweep(name, title, changed);
  }

  private List<String> titles(Function<Cell, String> title) {
    return cells.stream().map(title).distinct().toList();
  }
}
