package dev.ganvas.trainer.listener;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A loss or a gradient norm leaves what has been usual for it by orders of magnitude. */
final class Explosion implements Symptom {
  private final Map<String, Past> pasts = new HashMap<>();

  private record Leap(String metric, double value, double median) {
    double factor() {
      return Math.abs(value) / median;
    }

    boolean isIll(int readings) {
      boolean known = readings >= Thresholds.READINGS_OF_A_MEDIAN;
      return (known && factor() > Thresholds.EXPLOSION) || Math.abs(value) > Thresholds.ENORMOUS;
    }
  }

  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Leap worst = null;
    for (Map.Entry<String, Double> entry : reading.entrySet()) {
      String metric = entry.getKey();
      if (metric.startsWith("loss/") || metric.startsWith("gradient/")) {
        Past past = pasts.computeIfAbsent(metric, name -> new Past());
        double median = Math.max(Thresholds.SMALLEST_MEDIAN, past.quantile(0.5));
        Leap leap = new Leap(metric, entry.getValue(), median);
        if (leap.isIll(past.size()) && (worst == null || leap.factor() > worst.factor())) {
          worst = leap;
        }
        past.add(entry.getValue());
      }
    }
    return Optional.ofNullable(worst).map(Explosion::sentence);
  }

  private static String sentence(Leap leap) {
    return String.format(
        Locale.ROOT,
        "%s is on its way to infinity: %.3g after a median of %.2g. Begin anew with a lower"
            + " critic.rate and generator.rate, or with the recipe wgan-gp, whose penalty bounds"
            + " the critic.",
        leap.metric(),
        leap.value(),
        leap.median());
  }
}
