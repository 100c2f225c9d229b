package dev.ganvas.trainer.evaluate;

import dev.ganvas.trainer.metric.Metric;
import dev.ganvas.trainer.metric.Samples;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one metric has found.
 *
 * @param values by the names of the figures, in order
 * @param floors by the same names
 */
public record Finding(
    Map<String, Double> values, Map<String, Double> floors, Metric.Better better, String protocol) {
  /** Lets a metric measure. */
  static Finding of(Metric metric, Samples samples) {
    Map<String, Double> values = new LinkedHashMap<>(metric.of(samples));
    return new Finding(values, metric.floor(samples), metric.better(), metric.protocol());
  }
}
