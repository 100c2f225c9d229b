package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a walk goes from one keyframe to the next. */
public enum Easing {
  /** At one speed. */
  LINEAR,
  /** Slowly away, slowly there: the cubic with level ends. */
  SMOOTH;

  /**
   * The one that {@link #text} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Easing of(String text) {
    Check.oneOf("easing", text, names());
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** All names. */
  public static List<String> names() {
    return Stream.of(values()).map(Easing::text).toList();
  }

  /** In small letters. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of the way, from 0 to 1, after a part of the time. */
  double of(double time) {
    return this == LINEAR ? time : time * time * (3 - 2 * time);
  }
}
