package dev.ganvas.trainer.listener;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The critic tells real from fake so surely that nothing is left for the generator to learn from:
 * the scores lie far apart while the generator's gradient fades (Goodfellow et al. 2014, section
 * 3). Either alone is no illness: a lively generator may be far behind.
 */
final class WinningCritic implements Symptom {
  private static final double UPPER_QUARTILE = 0.75;

  private final Past norms = new Past();

  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Double real = reading.get("score/real");
    Double fake = reading.get("score/fake");
    Double norm = reading.get("gradient/generator");
    if (real == null || fake == null || norm == null) {
      return Optional.empty();
    }
    double usual = norms.quantile(UPPER_QUARTILE);
    double vanished = Math.max(Thresholds.VANISHED_NORM, Thresholds.VANISHED_SHARE * usual);
    norms.add(norm);
    boolean wins = real - fake >= Thresholds.SURE_GAP && norm < vanished;
    return wins ? Optional.of(sentence(real - fake, norm, usual)) : Optional.empty();
  }

  private static String sentence(double gap, double norm, double usual) {
    return String.format(
        Locale.ROOT,
        "The critic is winning: it scores real samples %.1f above fake ones, and the generator's"
            + " gradient norm is down to %.2g from %.2g. Begin anew with a lower critic.rate or"
            + " fewer criticSteps, with objective.type=non-saturating, or with the recipe wgan-gp.",
        gap,
        norm,
        usual);
  }
}
