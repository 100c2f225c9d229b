package dev.ganvas.trainer.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which part of a data set: what is learned from, or what is kept aside to judge by. */
enum Split {
  TRAIN,
  TEST;

  /** The parts of a set that has both, the first being meant when none is named. */
  static List<String> names() {
    return Arrays.stream(values()).map(Split::toString).toList();
  }

  static Split of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** {@code train} or {@code test}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
