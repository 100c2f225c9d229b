package dev.ganvas.trainer.loop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Means of named figures since the last reading. */
final class Meter {
  private final Map<String, double[]> sums = new LinkedHashMap<>();
  private long start = System.nanoTime();
  private long startImages;

  Meter(long images) {
    this.startImages = images;
  }

  void add(String name, double value) {
    double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  boolean isEmpty() {
    return sums.isEmpty();
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
