package dev.ganvas.trainer.sweep;

import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A page that compares all recipes: one table with the figures of several sweeps and their floors,
 * and what each recipe makes.
 *
 * @param command that makes the page, for its readers
 * @param parts a sweep of {@link Variants} for each data set
 */
public record VariantsPage(String command, List<Part> parts) {
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

  /** One data set. */
  public record Part(Sweep sweep, Results results) {}

  /** A column of the table: a figure of one part. */
  private record Column(Map<String, List<Outcome>> outcomes, String figure) {}

  /**
   * Writes the page, and the pictures into a directory beside it that has its name without ending.
   */
  public void write(Path page) throws IOException {
    Path pictures = Path.of(page.toString().replaceFirst("\\.[^./]*$", ""));
    Files.createDirectories(pictures);
    StringBuilder text = new StringBuilder();
    text.append("# The recipes at one budget\n\nMade by `").append(command).append("`.\n");
    text.append(
        """
        Every recipe has its published settings and sees the same number of samples, which is far from enough for
        most: this tells how soon each gets somewhere. On points all have the same networks. A figure is the mean
        over the seeds with the worst of them in brackets; `floor` is what real samples get, `s` the seconds of one
        training. What the figures mean is in [measures.md](measures.md).
        """);
    for (Part part : parts) {
      text.append("\n- ").append(part.sweep().caption());
      int seeds = part.sweep().columns().size();
      text.append(seeds == 1 ? ", one seed" : ", %d seeds".formatted(seeds));
    }
    text.append("\n\n").append(table()).append("\n## What they make\n\n");
    text.append(gallery(pictures));
    WholeFile.write(page, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private String table() throws IOException {
    List<Column> columns = new ArrayList<>();
    for (Part part : parts) {
      columns.addAll(columns(part));
    }
    MarkdownTable table = new MarkdownTable();
    List<String> head = new ArrayList<>(List.of("recipe"));
    List<String> floors = new ArrayList<>(List.of("floor"));
    for (Column column : columns) {
      head.add(column.figure());
      floors.add(floor(column).map(VariantsPage::number).orElse(""));
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

  private static List<Column> columns(Part part) throws IOException {
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
    if (values.isEmpty()) {
      return outcomes.isEmpty() || floor(column).isEmpty() ? "" : "-";
    }
    double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
    double floor = floor(column).orElseThrow();
    double worst =
        Collections.max(values, Comparator.comparingDouble(value -> Math.abs(value - floor)));
    return values.size() == 1 ? number(mean) : "%s (%s)".formatted(number(mean), number(worst));
  }

  private static Optional<Double> floor(Column column) {
    List<Outcome> all = column.outcomes().values().stream().flatMap(List::stream).toList();
    return values(all, column.figure() + Outcome.FLOOR).stream().findFirst();
  }

  private static List<Double> values(List<Outcome> outcomes, String figure) {
    return outcomes.stream()
        .map(outcome -> outcome.figures().get(figure))
        .filter(value -> value != null)
        .toList();
  }

  private String gallery(Path pictures) throws IOException {
    MarkdownTable table = new MarkdownTable();
    List<String> head = new ArrayList<>(List.of("recipe"));
    parts.forEach(part -> head.add(part.sweep().name()));
    table.row(head);
    for (Recipe recipe : Recipes.all()) {
      List<String> row =
          new ArrayList<>(List.of("`%s`<br>%s".formatted(recipe.name(), recipe.paper())));
      for (Part part : parts) {
        row.add(picture(part, recipe.name(), pictures));
      }
      table.row(row);
    }
    return table.toString();
  }

  private static String picture(Part part, String recipe, Path pictures) throws IOException {
    Optional<Cell> cell =
        part.sweep().cells().stream().filter(one -> one.row().equals(recipe)).findFirst();
    Optional<Pixels> samples =
        cell.isEmpty() ? Optional.empty() : part.results().samples(cell.get());
    if (samples.isEmpty()) {
      return "";
    }
    String name = "%s-%s.png".formatted(part.sweep().name(), recipe);
    byte[] png = samples.get().png();
    WholeFile.write(pictures.resolve(name), out -> out.write(png));
    return "![%s](%s/%s)".formatted(recipe, pictures.getFileName(), name);
  }

  private static boolean isFloor(String figure) {
    return figure.endsWith(Outcome.FLOOR);
  }

  private static String number(double value) {
    String form = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, form, value);
  }
}
