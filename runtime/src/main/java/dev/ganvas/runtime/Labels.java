package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.random.SeedStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The labels of one model: which one a request means, and which one a seed draws. */
final class Labels {
  /** The stream of a seed that draws its label (docs/seeds.md). */
  private static final long STREAM = 1;

  private static final int MAX_LISTED = 20;

  private final List<String> names;

  private Labels(List<String> names) {
    this.names = names;
  }

  /** A label as it was asked for: a text, or an index where the text is null. */
  record Choice(String text, int index) {}

  /** The labels of a card; none at all where {@code label} is null. */
  static Labels of(Label label) {
    return new Labels(label == null ? List.of() : label.names());
  }

  /**
   * The index of the label that is asked for, if one is.
   *
   * @throws IllegalArgumentException if the model does not have it
   */
  OptionalInt resolve(Optional<Choice> choice) {
    if (choice.isEmpty()) {
      return OptionalInt.empty();
    }
    Check.that(!names.isEmpty(), "label is given, but this model has no labels");
    String text = choice.get().text();
    int index = text == null ? choice.get().index() : find(text);
    Check.that(
        index >= 0 && index < names.size(),
        "label is %s; allowed are %s",
        text == null ? index : Check.quoted(text),
        text == null ? "0 to " + (names.size() - 1) : listed() + guess(text));
    return OptionalInt.of(index);
  }

  /** The label of picture {@code i} of a batch: the one asked for, or the one its seed draws. */
  int of(Batch batch, int i) {
    return batch
        .label()
        .orElseGet(() -> SeedStream.of(batch.seed() + i, STREAM).nextInt(names.size()));
  }

  /** The name of that label, or null for a model without labels. */
  String name(Batch batch, int i) {
    return names.isEmpty() ? null : names.get(of(batch, i));
  }

  int count() {
    return names.size();
  }

  /** Names go before indices: a model of digits may name its labels so. */
  private int find(String text) {
    if (names.contains(text)) {
      return names.indexOf(text);
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(text)) {
        return i;
      }
    }
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
  }

  private String listed() {
    String head = names.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
    int more = names.size() - MAX_LISTED;
    return more > 0 ? "%s and %d more".formatted(head, more) : head;
  }

  private String guess(String text) {
    if (text.length() > 40) {
      return "";
    }
    return names.stream()
        .filter(name -> distance(text, name) <= 1 + name.length() / 4)
        .min(Comparator.comparingInt(name -> distance(text, name)))
        .map(name -> "; did you mean %s?".formatted(name))
        .orElse("");
  }

  /** The number of single-letter edits between two words (Levenshtein 1966). */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
