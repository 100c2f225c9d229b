package dev.ganvas.models;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Argument checks whose failures are sentences: what was found, what is allowed, where. */
public final class Check {
  /** Controls of terminals and of the direction of text, and ends of lines, in all of Unicode. */
  private static final String UNFIT = "[\\p{Cc}\\p{Cf}\\u2028\\u2029]";

  private Check() {}

  /**
   * @throws IllegalArgumentException with the formatted sentence, unless {@code holds}
   */
  public static void that(boolean holds, String sentence, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, sentence, arguments));
    }
  }

  /** Returns {@code value} if it lies in [low, high]. */
  public static int within(String field, int value, int low, int high) {
    that(
        value >= low && value <= high,
        low == high ? "%s is %d; allowed is %d" : "%s is %d; allowed are %d to %d",
        field,
        value,
        low,
        high);
    return value;
  }

  /** Returns {@code value} if it is finite and lies in [low, high]. */
  public static double within(String field, double value, double low, double high) {
    that(value >= low && value <= high, "%s is %s; allowed are %s to %s", field, value, low, high);
    return value;
  }

  /** Returns {@code value} if it is one of {@code allowed}; the sentence lists them. */
  public static <T> T oneOf(String field, T value, Collection<? extends T> allowed) {
    that(
        allowed.contains(value),
        "%s is %s; allowed are %s",
        field,
        value,
        allowed.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    return value;
  }

  /** Returns {@code text} if it is neither null nor blank. */
  public static String present(String field, String text) {
    that(text != null && !text.isBlank(), "%s is missing", field);
    return text;
  }

  /** {@code text} in quotes for a sentence: short, and without characters that spoil a line. */
  public static String quoted(String text) {
    if (text == null) {
      return "missing";
    }
    String head = text.length() > 80 ? text.substring(0, 80) + "..." : text;
    return '"' + head.replaceAll(UNFIT, "?") + '"';
  }
}
