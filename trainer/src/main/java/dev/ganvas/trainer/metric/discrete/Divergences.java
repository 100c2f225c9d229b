package dev.ganvas.trainer.metric.discrete;

import dev.ganvas.models.Check;

/**
 * Measures that compare histograms place by place and do not know how far places are apart; logs
 * are natural.
 */
public final class Divergences {
  private Divergences() {}

  /** Half the sum of |p - q|: 0 for equal ones, 1 for those that share no place. */
  public static double totalVariation(Histogram p, Histogram q) {
    requireSame(p, q);
    double sum = 0;
    for (int i = 0; i < p.size(); i++) {
      sum += Math.abs(p.at(i) - q.at(i));
    }
    return sum / 2;
  }

  /** KL(p | q), the sum of p log(p / q): infinite if q is zero anywhere that p is not. */
  public static double kullbackLeibler(Histogram p, Histogram q) {
    requireSame(p, q);
    double sum = 0;
    for (int i = 0; i < p.size(); i++) {
      sum += p.at(i) == 0 ? 0 : p.at(i) * Math.log(p.at(i) / q.at(i));
    }
    return sum;
  }

  /** The mean KL of both to their middle: at most log 2, which it is where they share no place. */
  public static double jensenShannon(Histogram p, Histogram q) {
    Histogram middle = p.middle(requireSame(p, q));
    return (kullbackLeibler(p, middle) + kullbackLeibler(q, middle)) / 2;
  }

  private static Histogram requireSame(Histogram p, Histogram q) {
    Check.that(p.size() == q.size(), "histograms of %d and %d places differ", p.size(), q.size());
    return q;
  }
}
