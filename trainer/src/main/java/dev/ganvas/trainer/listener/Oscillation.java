package dev.ganvas.trainer.listener;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The generator hops from one mode to the next, and the critic runs after it: between two readings
 * the middle of its samples moves as far as only the data as a whole reaches (Metz et al. 2017).
 */
final class Oscillation implements Symptom {
  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Double real = reading.get("spread/real");
    Double moved = reading.get("spread/moved");
    if (real == null || moved == null) {
      return Optional.empty();
    }
    return moved > Thresholds.HOP_SHARE * real
        ? Optional.of(sentence(moved, real))
        : Optional.empty();
  }

  private static String sentence(double moved, double real) {
    return String.format(
        Locale.ROOT,
        "The generator hops between modes: the middle of its samples moved by %.2g since the last"
            + " reading, and two real samples are %.2g apart on average. Begin anew with a lower"
            + " generator.rate, with the recipe r3gan, or with replay.type=experience-replay.",
        moved,
        real);
  }
}
