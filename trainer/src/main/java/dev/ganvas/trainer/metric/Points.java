package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import java.util.Arrays;

/**
 * Points of a space of any dimension, such as pictures as their pixels or as a judge's features.
 * Not to be changed.
 */
public final class Points {
  private final int dim;
  private final float[] values;

  /**
   * Points over an array that is kept, not copied.
   *
   * @param values [N, dim], row by row
   */
  public Points(int dim, float[] values) {
    Check.within("dim", dim, 1, Integer.MAX_VALUE);
    Check.that(values.length % dim == 0, "%d values are no points of %d", values.length, dim);
    this.dim = dim;
    this.values = values;
  }

  /** How many there are. */
  public int count() {
    return values.length / dim;
  }

  /** Numbers of one point. */
  public int dim() {
    return dim;
  }

  /** One coordinate. */
  public float at(int point, int axis) {
    return values[point * dim + axis];
  }

  /** The first so many of them. */
  public Points first(int count) {
    return part(0, count);
  }

  /** Some that follow each other: a copy, unless it is all of them. */
  public Points part(int from, int count) {
    Check.within("count", from + count, from, count());
    if (count == count()) {
      return this;
    }
    return new Points(dim, Arrays.copyOfRange(values, from * dim, (from + count) * dim));
  }

  /** The squared length of one point. */
  double square(int point) {
    double sum = 0;
    for (int i = point * dim; i < (point + 1) * dim; i++) {
      sum += (double) values[i] * values[i];
    }
    return sum;
  }

  /** All coordinates, row by row: the array itself. */
  public float[] values() {
    return values;
  }
}
