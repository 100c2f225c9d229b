package dev.ganvas.trainer.sweep;

import dev.ganvas.models.card.Training;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The first figure of each cell, in rows and columns. */
record SweepTable(Sweep sweep, Map<Cell, Outcome> finished) {
  String markdown() {
    MarkdownTable table = new MarkdownTable();
    table.row(cells(heading(), column -> column));
    sweep.rows().forEach(row -> table.row(cells(row, column -> text(row, column))));
    return table.toString();
  }

  private List<String> cells(String first, UnaryOperator<String> ofColumn) {
    return Stream.concat(Stream.of(first), sweep.columns().stream().map(ofColumn)).toList();
  }

  /** The name of the figures, and their floor. */
  private String heading() {
    Optional<Map.Entry<String, Double>> any = figure(name -> !name.endsWith(Training.FLOOR));
    Optional<Map.Entry<String, Double>> floor = figure(name -> name.endsWith(Training.FLOOR));
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
