package dev.ganvas.trainer.listener;

import java.util.Map;
import java.util.Optional;

/**
 * The critic knows its training samples by heart: it scores others of the same data nearer to the
 * generator's than to them. That is the r_v of Karras et al. 2020 at one half.
 */
final class Overfitting implements Symptom {
  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Double real = reading.get("familiar/real");
    Double held = reading.get("familiar/held-out");
    Double fake = reading.get("familiar/fake");
    if (real == null || held == null || fake == null || real - fake < Thresholds.TOLD_APART) {
      return Optional.empty();
    }
    double share = (real - held) / (real - fake);
    return share >= Thresholds.BY_HEART_SHARE ? Optional.of(sentence(share)) : Optional.empty();
  }

  private static String sentence(double share) {
    return ("The critic overfits: real samples that it has not learned from are scored %.0f %% of"
            + " the way down to the generator's. Begin anew with views=adaptive, with a smaller"
            + " architecture.width, or with more data.")
        .formatted(100 * share);
  }
}
