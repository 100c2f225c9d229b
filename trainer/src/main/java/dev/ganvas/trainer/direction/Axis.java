package dev.ganvas.trainer.direction;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.metric.Points;
import org.ojalgo.matrix.store.MatrixStore;

/** A vector of length 1 in the space of w. Immutable. */
final class Axis {
  private final double[] unit;

  private Axis(double[] unit) {
    this.unit = unit;
  }

  /**
   * The axis along a vector.
   *
   * @throws IllegalArgumentException if that has no length
   */
  static Axis along(double[] vector) {
    double square = 0;
    for (double part : vector) {
      square += part * part;
    }
    double length = Math.sqrt(square);
    Check.that(length > 0 && Double.isFinite(length), "a vector of length %s is no axis", length);
    double[] unit = new double[vector.length];
    for (int k = 0; k < unit.length; k++) {
      unit[k] = vector[k] / length;
    }
    return new Axis(unit);
  }

  /** This one or its opposite: the one whose largest part is positive. */
  Axis upwards() {
    int largest = 0;
    for (int k = 1; k < unit.length; k++) {
      largest = Math.abs(unit[k]) > Math.abs(unit[largest]) ? k : largest;
    }
    if (unit[largest] > 0) {
      return this;
    }
    double[] turned = new double[unit.length];
    for (int k = 0; k < turned.length; k++) {
      turned[k] = -unit[k];
    }
    return new Axis(turned);
  }

  double at(int k) {
    return unit[k];
  }

  int dim() {
    return unit.length;
  }

  /** Where a point stands along it. */
  double place(Points points, int point) {
    double sum = 0;
    for (int k = 0; k < unit.length; k++) {
      sum += unit[k] * points.at(point, k);
    }
    return sum;
  }

  /** The deviation along it of what has a covariance {@code [dim, dim]}. */
  double deviation(MatrixStore<Double> covariance) {
    double variance = 0;
    for (int i = 0; i < unit.length; i++) {
      for (int k = 0; k < unit.length; k++) {
        variance += unit[i] * covariance.doubleValue(i, k) * unit[k];
      }
    }
    return Math.sqrt(Math.max(0, variance));
  }
}
