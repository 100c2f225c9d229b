package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.random.SeedStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The labels of one model: which one a request means, and which one a seed draws. */
final class Labels {
  /** The stream of a seed that draws its label (docs/seeds.md). */
  private static final long STREAM = 1;

  private static final int MAX_LISTED = 20;

  private final List<String> names;
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> anyCase = new HashMap<>();

  private Labels(List<String> names) {
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      exact.put(names.get(i), i);
      anyCase.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
    }
  }

  /** A label as it was asked for: a text, or an index where the text is null. */
  record Choice(String text, int index) {}

  /** The labels of a card; none at all where {@code label} is null. */
  static Labels of(Label label) {
    return new Labels(label == null ? List.of() : label.names());
  }

  /**
   * The index of the label that a sample asks for, or else of the one that its seed draws.
   *
   * @throws IllegalArgumentException if the model does not have it
   */
  int resolve(Sample sample) {
    if (sample.choice() != null) {
      return index(sample.choice());
    }
    return names.isEmpty() ? Draw.NONE : drawn(sample);
  }

  private int drawn(Sample sample) {
    long seed =
        sample
            .seed()
            .orElseThrow(
                () -> new IllegalArgumentException("label is missing; only a seed draws one"));
    return SeedStream.of(seed, STREAM).nextInt(names.size());
  }

  private int index(Choice choice) {
    Check.that(!names.isEmpty(), "label is given, but this model has no labels");
    String text = choice.text();
    int index = text == null ? choice.index() : find(text);
    Check.that(
        index >= 0 && index < names.size(),
        "label is %s; allowed are %s",
        text == null ? index : Check.quoted(text),
        text == null ? "0 to " + (names.size() - 1) : listed() + guess(text));
    return index;
  }

  String name(int index) {
    return names.get(index);
  }

  int count() {
    return names.size();
  }

  /** Names go before indices: a model of digits may name its labels so. */
  private int find(String text) {
    int index = exact.getOrDefault(text, anyCase.getOrDefault(text.toLowerCase(Locale.ROOT), -1));
    return index < 0 && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : index;
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
