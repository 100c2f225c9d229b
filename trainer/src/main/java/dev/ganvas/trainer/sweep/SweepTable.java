package dev.ganvas.trainer.sweep;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The first figure of each cell, in rows and columns. */
record SweepTable(Sweep sweep, Map<Cell, Outcome> finished) {
  String markdown() {
    StringBuilder table = new StringBuilder();
    table.append("| ").append(heading()).append(" |");
    sweep.columns().forEach(column -> table.append(' ').append(column).append(" |"));
    table.append("\n|---|").append("---:|".repeat(sweep.columns().size())).append('\n');
    for (String row : sweep.rows()) {
      String cells =
          sweep.columns().stream()
              .map(column -> text(row, column))
              .collect(Collectors.joining(" | ", " | ", " |\n"));
      table.append("| ").append(row).append(cells);
    }
    return table.toString();
  }

  /** The name of the figures, and their floor. */
  private String heading() {
    Optional<Map.Entry<String, Double>> any = figure(name -> !name.endsWith(Outcome.FLOOR));
    Optional<Map.Entry<String, Double>> floor = figure(name -> name.endsWith(Outcome.FLOOR));
    return any.map(Map.Entry::getKey).orElse("")
        + floor.map(found -> " (floor %s)".formatted(number(found.getValue()))).orElse("");
  }

  private Optional<Map.Entry<String, Double>> figure(Predicate<String> name) {
    return finished.values().stream()
        .flatMap(outcome -> outcome.figures().entrySet().stream())
        .filter(entry -> name.test(entry.getKey()))
        .findFirst();
  }

  private String text(String row, String column) {
    return finished.values().stream()
        .filter(outcome -> outcome.row().equals(row) && outcome.column().equals(column))
        .findFirst()
        .map(SweepTable::text)
        .orElse("");
  }

  private static String text(Outcome outcome) {
    if (outcome.failure() != null) {
      return "failed";
    }
    return outcome.figures().values().stream().findFirst().map(SweepTable::number).orElse("-");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
