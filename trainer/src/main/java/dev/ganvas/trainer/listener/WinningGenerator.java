package dev.ganvas.trainer.listener;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The critic takes fake samples for real ones and real ones for fake. To score all alike would
 * serve it better, so it does not keep up with the generator, which learns nothing of the data from
 * it.
 */
final class WinningGenerator implements Symptom {
  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Double real = reading.get("score/real");
    Double fake = reading.get("score/fake");
    if (real == null || fake == null) {
      return Optional.empty();
    }
    double gap = fake - real;
    return gap >= Thresholds.FOOLED_GAP ? Optional.of(sentence(gap)) : Optional.empty();
  }

  private static String sentence(double gap) {
    return String.format(
        Locale.ROOT,
        "The generator is winning: the critic scores fake samples %.1f above real ones, so there is"
            + " nothing to learn from it. Begin anew with a higher critic.rate or more criticSteps,"
            + " or with a lower generator.rate.",
        gap);
  }
}
