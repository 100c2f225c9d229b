package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names that a card lists, and which of them a text or an index means. */
final class Names {
  private static final int MAX_LISTED = 20;

  private final String what;
  private final List<String> all;
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> anyCase = new HashMap<>();

  /**
   * @param what they are names of, with which a refusal begins
   */
  Names(String what, List<String> all) {
    this.what = what;
    this.all = List.copyOf(all);
    for (int i = 0; i < all.size(); i++) {
      exact.put(all.get(i), i);
      anyCase.putIfAbsent(all.get(i).toLowerCase(Locale.ROOT), i);
    }
  }

  int count() {
    return all.size();
  }

  String at(int index) {
    return all.get(index);
  }

  /**
   * The index of a name, whatever the case of its letters, or else the index that a text of digits
   * is. Names go before indices: a model of digits may name its labels so.
   *
   * @throws IllegalArgumentException listing the names, if it is neither
   */
  int index(String text) {
    int found = exact.getOrDefault(text, anyCase.getOrDefault(text.toLowerCase(Locale.ROOT), -1));
    int index = found < 0 && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : found;
    Check.that(index >= 0 && index < count(), "%s", refusal(text));
    return index;
  }

  /**
   * An index, if there is a name at it; a double may have come from JSON.
   *
   * @throws IllegalArgumentException if there is none
   */
  int index(double index) {
    boolean whole = index == Math.rint(index);
    Check.that(
        whole && index >= 0 && index < count(),
        "%s is %s; allowed are 0 to %d",
        what,
        whole && Math.abs(index) < 1e9 ? Long.toString((long) index) : index,
        count() - 1);
    return (int) index;
  }

  /** Says that a text means none of the names, and which one it may have been meant to be. */
  String refusal(String text) {
    return "%s is %s; allowed are %s%s".formatted(what, Check.quoted(text), listed(), guess(text));
  }

  private String listed() {
    String head = all.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
    int more = count() - MAX_LISTED;
    return more > 0 ? "%s and %d more".formatted(head, more) : head;
  }

  private String guess(String text) {
    if (text.length() > 40) {
      return "";
    }
    return all.stream()
        .filter(name -> distance(text, name) <= Math.min(name.length() - 1, 1 + name.length() / 4))
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
