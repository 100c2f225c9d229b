package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.Psi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a sample asks of a model with styles. Immutable.
 *
 * @param styles that are taken in the place of those of the latent; empty for the latter
 * @param psi how far styles of latents keep from their mean; empty for the card's
 * @param cutoff how many layers psi concerns, the coarsest first; empty for all
 * @param mixes whose styles some layers take, a later one over an earlier one
 * @param directions how far styles go along directions of the card, by their names
 */
public record Look(
    Optional<StyleCode> styles,
    OptionalDouble psi,
    OptionalInt cutoff,
    List<Mix> mixes,
    Map<String, Double> directions,
    NoiseChoice noise) {
  /** Nothing in particular. */
  public static final Look PLAIN =
      new Look(
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalInt.empty(),
          List.of(),
          Map.of(),
          NoiseChoice.OWN);

  /** The most mixes, directions, groups of noise, and layers of a mix. */
  public static final int MOST = 64;

  public Look {
    psi.ifPresent(value -> Psi.check("psi", value));
    cutoff.ifPresent(
        value -> Check.that(value >= 0, "cutoff is %d; allowed are 0 and above", value));
    Check.within("the number of mixes", mixes.size(), 0, MOST);
    Check.within("the number of directions", directions.size(), 0, MOST);
    directions.forEach(Direction::check);
    Check.that(noise != null, "noise is missing; NoiseChoice.OFF is none");
    mixes = List.copyOf(mixes);
    directions = Collections.unmodifiableMap(new TreeMap<>(directions));
  }

  Look styles(StyleCode code) {
    return new Look(Optional.of(code), psi, cutoff, mixes, directions, noise);
  }

  /** Nothing but the styles that it brings along, if it does. */
  Look stylesAlone() {
    return styles.map(PLAIN::styles).orElse(PLAIN);
  }

  /** All but the styles that it brings along. */
  Look withoutStyles() {
    return new Look(Optional.empty(), psi, cutoff, mixes, directions, noise);
  }

  Look psi(double value) {
    return new Look(styles, OptionalDouble.of(value), cutoff, mixes, directions, noise);
  }

  Look cutoff(int layers) {
    return new Look(styles, psi, OptionalInt.of(layers), mixes, directions, noise);
  }

  Look mix(Mix more) {
    List<Mix> all = new ArrayList<>(mixes);
    all.add(more);
    return mixes(all);
  }

  Look mixes(List<Mix> others) {
    return new Look(styles, psi, cutoff, others, directions, noise);
  }

  Look along(String direction, double amount) {
    Map<String, Double> changed = new TreeMap<>(directions);
    changed.put(direction, amount);
    return new Look(styles, psi, cutoff, mixes, changed, noise);
  }

  Look noise(NoiseChoice choice) {
    return new Look(styles, psi, cutoff, mixes, directions, choice);
  }

  /** For people: what it asks for, and nothing of the rest. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    styles.ifPresent(code -> words.add("styles of its own"));
    psi.ifPresent(value -> words.add("psi " + value));
    cutoff.ifPresent(layers -> words.add("cutoff " + layers));
    mixes.forEach(mix -> words.add(mix.toString()));
    directions.forEach((name, amount) -> words.add(name + " " + amount));
    if (!noise.equals(NoiseChoice.OWN)) {
      words.add(noise.toString());
    }
    return String.join(", ", words);
  }
}
