package dev.ganvas.trainer.metric;

import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The squared maximum mean discrepancy with the kernel {@code (x.y / dim + 1)^3}, without bias
 * (Binkowski et al. 2018): how far apart two sets are by all their moments up to the third. The
 * mean over disjoint subsets of 1,000; it may come out a little below zero.
 */
public final class KernelDistance implements Metric {
  private static final int SUBSET = 1000;

  @Override
  public String name() {
    return "kernel distance";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    double distance = between(samples.tested().features(), samples.real().features());
    return Map.of("kernel_judge_" + samples.count(), distance);
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    return of(samples.trainingTested());
  }

  @Override
  public Better better() {
    return Better.LESS;
  }

  @Override
  public String protocol() {
    return "Kernel distance (KID) in the judge's features: unbiased squared MMD with the kernel"
        + " (x·y/d + 1)³, mean over disjoint subsets of 1,000; floor: training against test"
        + " pictures.";
  }

  static double between(Points one, Points other) {
    int count = Math.min(one.count(), other.count());
    int size = Math.min(SUBSET, count);
    int subsets = count / size;
    double sum = 0;
    for (int i = 0; i < subsets; i++) {
      sum += ofSubset(one.part(i * size, size), other.part(i * size, size));
    }
    return sum / subsets;
  }

  private static double ofSubset(Points one, Points other) {
    return apart(one) + apart(other) - 2 * mean(one, other);
  }

  /** The mean kernel of all pairs within a set, of a point and itself excepted. */
  private static double apart(Points points) {
    double count = points.count();
    return sum(points, points, true) / (count * (count - 1));
  }

  private static double mean(Points one, Points other) {
    return sum(one, other, false) / ((double) one.count() * other.count());
  }

  private static double sum(Points one, Points other, boolean within) {
    double[] sum = new double[1];
    new Products(one, other)
        .products(
            (row, products) -> {
              IntPredicate counts = column -> !within || column != row;
              for (int column = 0; column < products.length; column++) {
                if (counts.test(column)) {
                  sum[0] += kernel(products[column], one.dim());
                }
              }
            });
    return sum[0];
  }

  private static double kernel(double product, int dim) {
    double base = product / dim + 1;
    return base * base * base;
  }
}
