package dev.ganvas.models.card;

import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;

/**
 * A code that is a number.
 *
 * @param tensor the graph's input that takes it, float {@code [N, 1]}
 * @param range the numbers that it was trained with; both ends are included
 */
public record Continuous(String name, String tensor, Range range) implements Code {
  public Continuous {
    Codes.check(name, tensor);
    String field = Codes.field(name) + ".range";
    Fields.given(field, range);
    Check.that(
        Float.isFinite((float) range.low())
            && Float.isFinite((float) range.high())
            && (float) range.low() < (float) range.high(),
        "%s is %s; allowed are two ends that differ as floats",
        field,
        range);
  }

  /** A number, uniform in {@code range}: computed in double precision and rounded once. */
  @Override
  public Float draw(SeedStream stream) {
    return (float) (range.low() + (range.high() - range.low()) * stream.nextDouble());
  }

  /** Whether a value is in {@code range} once both are floats, as the graph sees them. */
  public boolean accepts(double value) {
    return (float) value >= (float) range.low() && (float) value <= (float) range.high();
  }
}
