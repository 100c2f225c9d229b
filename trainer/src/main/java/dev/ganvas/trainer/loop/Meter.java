package dev.ganvas.trainer.loop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Means of named figures since the last reading. */
final class Meter {
  private final Map<String, double[]> sums = new LinkedHashMap<>();
  private long start = System.nanoTime();
  private long startImages;
  private String broken;

  Meter(long images) {
    this.startImages = images;
  }

  void add(String name, double value) {
    if (broken == null && !Double.isFinite(value)) {
      broken = "%s became %s".formatted(name, value);
    }
    double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  boolean has(String name) {
    return sums.containsKey(name);
  }

  boolean isEmpty() {
    return sums.isEmpty();
  }

  /**
   * Fails if a figure has ever been no number.
   *
   * @throws DivergedException naming the first such figure
   */
  void check(long images) {
    if (broken != null) {
      throw new DivergedException(broken, images);
    }
  }

  /** The means and the speed; begins anew. */
  Map<String, Double> read(long images) {
    Map<String, Double> means = new TreeMap<>();
    sums.forEach((name, sum) -> means.put(name, sum[0] / sum[1]));
    double seconds = (System.nanoTime() - start) / 1e9;
    means.put(Event.SPEED, (images - startImages) / seconds);
    sums.clear();
    start = System.nanoTime();
    startImages = images;
    return means;
  }
}
