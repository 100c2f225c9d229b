package dev.ganvas.trainer.recipe;

import dev.ganvas.models.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of an axis that takes several. */
final class Kinds {
  private Kinds() {}

  /**
   * An unmodifiable copy.
   *
   * @throws IllegalArgumentException if two are of one kind: settings and memory go by its name
   */
  static <T> List<T> once(String axis, Class<T> type, List<T> values) {
    Set<Class<?>> kinds = new HashSet<>();
    for (T value : values) {
      Check.that(
          kinds.add(value.getClass()),
          "%s has %s twice; allowed is each kind once",
          axis,
          Choices.name(type, value));
    }
    return List.copyOf(values);
  }
}
