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
import java.util.LinkedHashMap;
import java.util.List;
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
  /**
   * One data set.
   *
   * @param leftOut the recipes that the sweep has not, by why
   */
  public record Part(Sweep sweep, Results results, Map<String, List<String>> leftOut) {}

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
        Every recipe has its own settings, those of its paper as far as short runs allow, and sees the same number of
        samples, which is far from enough for most: this tells how soon each gets somewhere. On points all have the same
        networks. A figure is the mean over the seeds with the worst of them in brackets; `floor` is what real samples
        get, `s` the seconds of one training. What the figures mean is in [measures.md](measures.md).
        """);
    for (Part part : parts) {
      text.append("\n- ").append(part.sweep().caption());
      int seeds = part.sweep().columns().size();
      text.append(seeds == 1 ? ", one seed" : ", %d seeds".formatted(seeds));
    }
    text.append(leftOut());
    text.append("\n\n")
        .append(new VariantsTable(parts).markdown())
        .append("\n## What they make\n\n");
    text.append(gallery(pictures));
    WholeFile.write(page, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** A line for each reason, with all data sets that it holds of. */
  private String leftOut() {
    Map<String, List<String>> where = new LinkedHashMap<>();
    for (Part part : parts) {
      part.leftOut()
          .forEach(
              (reason, names) -> {
                String line = " %s: `%s`".formatted(reason, String.join("`, `", names));
                where.computeIfAbsent(line, key -> new ArrayList<>()).add(part.sweep().name());
              });
    }
    StringBuilder lines = new StringBuilder();
    where.forEach(
        (line, names) ->
            lines.append("\n- Blank on ").append(String.join(" and ", names)).append(line));
    return lines.toString();
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
}
