package dev.ganvas.trainer.report;

import dev.ganvas.trainer.evaluate.Finding;
import java.util.List;

/** Findings as lines for a console. */
public final class FigureTable {
  private static final String FORM = "%-34s %12s %12s  %s%n";

  private FigureTable() {}

  /** Value, floor and direction of each figure. */
  public static String of(List<Finding> findings) {
    StringBuilder table = new StringBuilder(FORM.formatted("figure", "value", "floor", ""));
    for (Finding finding : findings) {
      finding
          .values()
          .forEach(
              (name, value) ->
                  table.append(
                      FORM.formatted(
                          name,
                          Html.number(value),
                          Html.number(finding.floors().get(name)),
                          finding.better())));
    }
    return table.toString();
  }
}
