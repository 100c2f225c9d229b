package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Psi;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a sample asks of a model with styles. Immutable.
 *
 * @param psi how far styles keep from their mean; empty for the card's
 * @param cutoff how many layers psi concerns, the coarsest first; empty for all
 * @param mixes whose styles some layers take, a later one over an earlier one
 */
public record Look(OptionalDouble psi, OptionalInt cutoff, List<Mix> mixes, NoiseChoice noise) {
  /** Nothing in particular. */
  public static final Look PLAIN =
      new Look(OptionalDouble.empty(), OptionalInt.empty(), List.of(), NoiseChoice.OWN);

  private static final int MAX_MIXES = 64;

  public Look {
    psi.ifPresent(value -> Psi.check("psi", value));
    cutoff.ifPresent(
        value -> Check.that(value >= 0, "cutoff is %d; allowed are 0 and above", value));
    Check.within("the number of mixes", mixes.size(), 0, MAX_MIXES);
    Check.that(noise != null, "noise is missing; NoiseChoice.OFF is none");
    mixes = List.copyOf(mixes);
  }

  Look psi(double value) {
    return new Look(OptionalDouble.of(value), cutoff, mixes, noise);
  }

  Look cutoff(int layers) {
    return new Look(psi, OptionalInt.of(layers), mixes, noise);
  }

  Look mix(Mix more) {
    List<Mix> all = new ArrayList<>(mixes);
    all.add(more);
    return new Look(psi, cutoff, all, noise);
  }

  Look mixes(List<Mix> others) {
    return new Look(psi, cutoff, others, noise);
  }

  Look noise(NoiseChoice choice) {
    return new Look(psi, cutoff, mixes, choice);
  }
}
