package dev.ganvas.models.card;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checks that several records of a card share. */
final class Fields {
  static final int MAX_CLASSES = 10_000;

  private static final int MAX_TEXT = 1_000;
  private static final int MAX_ENTRIES = 1_000;
  private static final int MAX_SIDE = 16_384;

  private Fields() {}

  static void given(String field, Object value) {
    Check.that(value != null, "%s is missing", field);
  }

  static void text(String field, String text) {
    Check.present(field, text);
    optionalText(field, text);
  }

  static void optionalText(String field, String text) {
    if (text != null) {
      Check.within("the length of " + field, text.length(), 0, MAX_TEXT);
      Check.that(
          text.codePoints().noneMatch(Character::isISOControl),
          "%s has a control character in it",
          field);
    }
  }

  /** An unmodifiable copy of 1 to {@code most} names, of which no two are equal. */
  static List<String> names(String field, List<String> names, int most) {
    given(field, names);
    Check.within("the number of " + field, names.size(), 1, most);
    names.forEach(name -> text("a name of " + field, name));
    Check.that(new HashSet<>(names).size() == names.size(), "%s has the same name twice", field);
    return List.copyOf(names);
  }

  static void picture(String field, int width, int height, int channels) {
    Check.within(field + ".width", width, 1, MAX_SIDE);
    Check.within(field + ".height", height, 1, MAX_SIDE);
    Check.oneOf(field + ".channels", channels, List.of(1, 3));
  }

  /** An unmodifiable copy in the same order, so that a card is always written alike. */
  static <T> Map<String, T> entries(String field, Map<String, T> map) {
    Map<String, T> copy = map == null ? Map.of() : new LinkedHashMap<>(map);
    Check.within("the number of entries of " + field, copy.size(), 0, MAX_ENTRIES);
    copy.forEach(
        (key, value) -> {
          text("a key of " + field, key);
          given(field + "." + key, value);
        });
    return Collections.unmodifiableMap(copy);
  }

  static Map<String, Double> finite(String field, Map<String, Double> map) {
    Map<String, Double> copy = entries(field, map);
    copy.forEach(
        (key, value) ->
            Check.that(
                Double.isFinite(value),
                "%s.%s is %s; allowed are finite numbers",
                field,
                key,
                value));
    return copy;
  }
}
