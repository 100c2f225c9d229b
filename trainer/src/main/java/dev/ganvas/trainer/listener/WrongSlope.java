package dev.ganvas.trainer.listener;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The gradient penalty does not hold the critic's slope at 1 between real and fake samples, without
 * which its scores measure no distance (Gulrajani et al. 2017). The slope is not a reading itself,
 * but the penalty is {@code weight * E[(slope - 1)^2]}.
 *
 * @param weight of the penalty, above 0
 */
record WrongSlope(double weight) implements Symptom {
  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Double penalty = reading.get("loss/gradient-penalty");
    if (penalty == null) {
      return Optional.empty();
    }
    double distance = Math.sqrt(Math.max(0, penalty / weight));
    return distance > Thresholds.SLOPE_DISTANCE
        ? Optional.of(sentence(distance))
        : Optional.empty();
  }

  private String sentence(double distance) {
    return String.format(
        Locale.ROOT,
        "The critic's gradient norm between real and fake samples is off 1 by %.2g (root mean"
            + " square), so its scores are no distance. Begin anew with a"
            + " regularisers.gradient-penalty.weight above the present %s, or a lower critic.rate.",
        distance,
        number(weight));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
