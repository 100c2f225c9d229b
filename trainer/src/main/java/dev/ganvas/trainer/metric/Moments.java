package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** The mean of points, and their covariance without bias. */
public final class Moments {
  private final double[] mean;
  private final MatrixStore<Double> covariance;

  private Moments(double[] mean, MatrixStore<Double> covariance) {
    this.mean = mean;
    this.covariance = covariance;
  }

  /**
   * Those of some points.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Moments of(Points points) {
    int count = points.count();
    Check.that(count >= 2, "a covariance takes 2 points or more, not %d", count);
    double[] mean = new double[points.dim()];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += (double) points.at(i, k) / count;
      }
    }
    R064Store centred = R064Store.FACTORY.make(count, mean.length);
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < mean.length; k++) {
        centred.set(i, k, (points.at(i, k) - mean[k]) / Math.sqrt(count - 1.0));
      }
    }
    return new Moments(mean, centred.transpose().multiply(centred));
  }

  /** One coordinate of the mean. */
  public double mean(int axis) {
    return mean[axis];
  }

  /** {@code [dim, dim]}. */
  public MatrixStore<Double> covariance() {
    return covariance;
  }
}
