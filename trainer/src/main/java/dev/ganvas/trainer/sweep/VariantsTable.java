package dev.ganvas.trainer.sweep;

import dev.ganvas.models.card.Training;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The figures of all recipes on several data sets, a column for each, and their floors below. */
record VariantsTable(List<VariantsPage.Part> parts) {
  /** The figures that tell recipes apart, by how their names begin. */
  private static final List<String> SHOWN =
      List.of(
          "frechet_judge",
          "precision_5nn",
          "recall_5nn",
          "gan_test",
          "modes_of",
          "high_quality",
          "reverse_kl");

  /** A column of the table: a figure of one part. */
  private record Column(Map<String, List<Outcome>> outcomes, String figure) {}

  String markdown() throws IOException {
    List<Column> columns = new ArrayList<>();
    for (VariantsPage.Part part : parts) {
      columns.addAll(columns(part));
    }
    MarkdownTable table = new MarkdownTable();
    List<String> head = new ArrayList<>(List.of("recipe"));
    List<String> floors = new ArrayList<>(List.of("floor"));
    for (Column column : columns) {
      head.add(column.figure());
      floors.add(floor(column).map(VariantsTable::number).orElse(""));
    }
    table.row(head);
    for (Recipe recipe : Recipes.all()) {
      List<String> row = new ArrayList<>(List.of("`" + recipe.name() + "`"));
      columns.forEach(column -> row.add(text(column, recipe.name())));
      table.row(row);
    }
    table.row(floors);
    return table.toString();
  }

  private static List<Column> columns(VariantsPage.Part part) throws IOException {
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    for (Cell cell : part.sweep().cells()) {
      Optional<Outcome> outcome = part.results().of(cell);
      outcome.ifPresent(
          found -> outcomes.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(found));
    }
    List<Column> columns = new ArrayList<>();
    outcomes.values().stream()
        .flatMap(List::stream)
        .flatMap(outcome -> outcome.figures().keySet().stream())
        .distinct()
        .filter(figure -> SHOWN.stream().anyMatch(figure::startsWith) && !isFloor(figure))
        .forEach(figure -> columns.add(new Column(outcomes, figure)));
    columns.add(new Column(outcomes, "s"));
    return columns;
  }

  private static String text(Column column, String recipe) {
    List<Outcome> outcomes = column.outcomes().getOrDefault(recipe, List.of());
    if (column.figure().equals("s")) {
      return outcomes.stream().mapToDouble(Outcome::seconds).average().stream()
          .mapToObj("%.0f"::formatted)
          .findFirst()
          .orElse("");
    }
    List<Double> values = values(outcomes, column.figure());
    String failed = failed(outcomes);
    if (values.isEmpty()) {
      String none = failed.isEmpty() ? "-" : failed;
      return outcomes.isEmpty() || floor(column).isEmpty() ? "" : none;
    }
    double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
    double floor = floor(column).orElseThrow();
    double worst =
        Collections.max(values, Comparator.comparingDouble(value -> Math.abs(value - floor)));
    String one =
        values.size() == 1 ? number(mean) : "%s (%s)".formatted(number(mean), number(worst));
    return failed.isEmpty() ? one : one + ", " + failed;
  }

  /** How many of the trainings came to nothing; empty if none did. */
  private static String failed(List<Outcome> outcomes) {
    long failed = outcomes.stream().filter(outcome -> outcome.failure() != null).count();
    return failed == 0 ? "" : "%d of %d failed".formatted(failed, outcomes.size());
  }

  private static Optional<Double> floor(Column column) {
    List<Outcome> all = column.outcomes().values().stream().flatMap(List::stream).toList();
    return values(all, column.figure() + Training.FLOOR).stream().findFirst();
  }

  private static List<Double> values(List<Outcome> outcomes, String figure) {
    return outcomes.stream()
        .map(outcome -> outcome.figures().get(figure))
        .filter(value -> value != null)
        .toList();
  }

  private static boolean isFloor(String figure) {
    return figure.endsWith(Training.FLOOR);
  }

  private static String number(double value) {
    String form = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, form, value);
  }
}
