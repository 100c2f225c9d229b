package dev.ganvas.models.card;

import dev.ganvas.models.Check;
import java.util.List;

/**
 * A way through the styles of a model along which pictures change in one respect.
 *
 * @param name by which it is asked for, without = and ,
 * @param method by which it was found, for people
 * @param layers that go along, by their indices
 * @param vector what an amount of 1 adds to w, of the style's dim: one deviation of the w along it
 */
public record Direction(String name, String method, List<Integer> layers, List<Float> vector) {
  /** Beyond this amount, either way, nothing is left of a picture. */
  public static final double MOST = 10;

  public Direction {
    Fields.text("inputs.style.directions.name", name);
    Check.that(
        name.indexOf('=') < 0 && name.indexOf(',') < 0,
        "a direction is called %s; allowed are names without = and ,",
        Check.quoted(name));
    Fields.text("inputs.style.directions.method", method);
    Fields.given("inputs.style.directions.layers", layers);
    Fields.given("inputs.style.directions.vector", vector);
    Check.that(
        vector.stream().allMatch(value -> value != null && Float.isFinite(value)),
        "inputs.style.directions.vector of %s has something that is no finite number",
        Check.quoted(name));
    layers = List.copyOf(layers);
    vector = List.copyOf(vector);
  }

  /**
   * Checks how far somebody goes along.
   *
   * @throws IllegalArgumentException unless it is a number within {@link #MOST}
   */
  public static void check(String name, double amount) {
    Check.that(
        amount >= -MOST && amount <= MOST,
        "the amount of direction %s is %s; allowed are numbers from -%s to %s",
        Check.quoted(name),
        amount,
        MOST,
        MOST);
  }

  /** This one under another name. */
  public Direction named(String other) {
    return new Direction(other, method, layers, vector);
  }
}
