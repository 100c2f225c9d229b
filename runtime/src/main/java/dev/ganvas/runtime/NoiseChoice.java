package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The noise that a style model's layers add to their maps. Immutable.
 *
 * @param seed that draws it; empty for the sample's own
 * @param scale of all of it, from 0 for none to 10
 * @param groups a further factor, from 0 to 10, of some groups of layers, by their names on the
 *     card
 */
public record NoiseChoice(OptionalLong seed, double scale, Map<String, Double> groups) {
  /** Of the sample's own seed, as the network learned it. */
  public static final NoiseChoice OWN = new NoiseChoice(OptionalLong.empty(), 1, Map.of());

  /** None. */
  public static final NoiseChoice OFF = OWN.scaled(0);

  /** More than this drowns everything. */
  private static final double MOST = 10;

  public NoiseChoice {
    Check.within("the scale of noise", scale, 0, MOST);
    Check.within("the number of groups of noise", groups.size(), 0, Look.MOST);
    groups.forEach(
        (name, factor) -> Check.within("the scale of noise of " + name, factor, 0, MOST));
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
  }

  /** For people. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder("noise");
    seed.ifPresent(value -> words.append(" of seed ").append(value));
    if (scale != 1) {
      words.append(" times ").append(scale);
    }
    groups.forEach(
        (name, factor) -> words.append(", of ").append(name).append(" times ").append(factor));
    return words.toString();
  }

  /** Drawn by this seed if it has none of its own. */
  NoiseChoice orOf(long another) {
    return seed.isPresent() ? this : new NoiseChoice(OptionalLong.of(another), scale, groups);
  }

  /** Drawn by a seed, whatever the sample's. */
  public static NoiseChoice of(long seed) {
    return new NoiseChoice(OptionalLong.of(seed), 1, Map.of());
  }

  /**
   * With another scale of all of it.
   *
   * @throws IllegalArgumentException unless it is a number from 0 to 10
   */
  public NoiseChoice scaled(double factor) {
    return new NoiseChoice(seed, factor, groups);
  }

  /**
   * With another factor of one group of layers.
   *
   * @throws IllegalArgumentException unless it is a number from 0 to 10
   */
  public NoiseChoice scaled(String group, double factor) {
    Map<String, Double> changed = new TreeMap<>(groups);
    changed.put(group, factor);
    return new NoiseChoice(seed, scale, changed);
  }
}
