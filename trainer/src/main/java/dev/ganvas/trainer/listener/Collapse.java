package dev.ganvas.trainer.listener;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The generator makes the same few samples whatever its latent is (Goodfellow 2016, section 5.1.1).
 * One that has just begun does so too, so the first readings say nothing.
 */
final class Collapse implements Symptom {
  private int readings;

  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Double real = reading.get("spread/real");
    Double fake = reading.get("spread/fake");
    if (real == null || fake == null || ++readings <= Thresholds.READINGS_TO_SPREAD) {
      return Optional.empty();
    }
    return fake < Thresholds.COLLAPSED_SHARE * real
        ? Optional.of(sentence(real, fake))
        : Optional.empty();
  }

  private static String sentence(double real, double fake) {
    return String.format(
        Locale.ROOT,
        "The generator has collapsed: two of its samples are %.2g apart on average, two real ones"
            + " %.2g. Begin anew with the recipe r3gan, or with packing=2 or a lower"
            + " generator.rate.",
        fake,
        real);
  }
}
