package dev.ganvas.web.zoo;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Entries as lines of text: a table of those that can be used, then the others with reasons. */
final class ModelTable {
  private static final List<String> HEAD =
      List.of("ID", "MAKES", "RECIPE", "DATA", "IMAGES", "PARITY", "LICENCE", "SIZE");
  private static final String UNKNOWN = "-";

  private ModelTable() {}

  static List<String> of(List<Entry> entries) {
    List<Entry> usable = entries.stream().filter(entry -> entry.card() != null).toList();
    List<Entry> broken = entries.stream().filter(entry -> entry.card() == null).toList();
    List<String> lines = new ArrayList<>();
    if (!usable.isEmpty()) {
      lines.addAll(
          aligned(Stream.concat(Stream.of(HEAD), usable.stream().map(ModelTable::row)).toList()));
    }
    if (!broken.isEmpty()) {
      lines.add((usable.isEmpty() ? "" : "\n") + "Cannot be used:");
      broken.forEach(entry -> lines.add("  %s: %s".formatted(entry.id(), entry.reason())));
    }
    return lines;
  }

  private static List<String> row(Entry entry) {
    ModelCard card = entry.card();
    Training training = card.training();
    return List.of(
        entry.id(),
        Words.makes(card),
        training == null ? UNKNOWN : training.recipe(),
        training == null ? UNKNOWN : training.data(),
        training == null ? UNKNOWN : Words.rounded(training.imagesSeen()),
        Words.parity(card),
        card.licence(),
        Words.size(entry.bytes()));
  }

  private static List<String> aligned(List<List<String>> rows) {
    List<Integer> widths =
        IntStream.range(0, HEAD.size()).mapToObj(column -> width(rows, column)).toList();
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(column -> padded(row.get(column), widths.get(column)))
                    .collect(Collectors.joining("  "))
                    .stripTrailing())
        .toList();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
