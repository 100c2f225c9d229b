package dev.ganvas.trainer.metric.discrete;

import dev.ganvas.models.Check;
import java.util.Arrays;

/** Probabilities of the same few places, which sum to one. */
public final class Histogram {
  private final double[] shares;

  private Histogram(double[] shares) {
    this.shares = shares;
  }

  /**
   * From weights of any sum, such as counts.
   *
   * @throws IllegalArgumentException if one is negative or no number, or if all are zero
   */
  public static Histogram of(double... weights) {
    double sum = Arrays.stream(weights).sum();
    for (double weight : weights) {
      Check.within("a weight", weight, 0, Double.MAX_VALUE);
    }
    Check.that(sum > 0, "a histogram of %d places has no weight", weights.length);
    return new Histogram(Arrays.stream(weights).map(weight -> weight / sum).toArray());
  }

  /** How many places there are. */
  public int size() {
    return shares.length;
  }

  /** The probability of a place. */
  public double at(int place) {
    return shares[place];
  }

  /** The mean of this and another one. */
  Histogram middle(Histogram other) {
    double[] mean = new double[shares.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (shares[i] + other.shares[i]) / 2;
    }
    return new Histogram(mean);
  }
}
