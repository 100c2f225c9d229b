package dev.ganvas.runtime;

/** The line from one number to another. */
final class Interpolation {
  private Interpolation() {}

  /** At 0 exactly {@code start}, at 1 exactly {@code end}; in double precision, rounded once. */
  static float between(float start, float end, double amount) {
    return (float) ((1 - amount) * start + amount * end);
  }
}
