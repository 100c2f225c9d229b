package dev.ganvas.trainer.listener;

import java.util.Map;
import java.util.Optional;

/**
 * The generator leaves kinds of samples out: the centres of a mixture, or the classes that a judge
 * of the data names.
 */
final class MissingModes implements Symptom {
  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Double real = reading.get("modes/real");
    Double fake = reading.get("modes/fake");
    boolean missing = real != null && fake != null && fake <= Thresholds.FOUND_SHARE * real;
    return missing ? Optional.of(sentence(real, fake)) : Optional.empty();
  }

  private static String sentence(double real, double fake) {
    return ("The generator leaves modes out: a batch of its samples shows %.0f kinds, as many real"
            + " ones show %.0f. Begin anew with the recipe r3gan, or with packing=2; for points,"
            + " with the recipe r3gan-annealed.")
        .formatted(fake, real);
  }
}
