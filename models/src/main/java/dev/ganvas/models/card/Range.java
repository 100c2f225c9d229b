package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ganvas.models.Check;

/** A closed interval, in JSON {@code [low, high]}. Both ends are finite and low is below high. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"low", "high"})
public record Range(double low, double high) {
  public Range {
    Check.that(
        Double.isFinite(low) && Double.isFinite(high) && low < high,
        "range is [%s, %s]; allowed are two finite numbers, the lower one first",
        low,
        high);
  }

  @Override
  public String toString() {
    return "[%s, %s]".formatted(low, high);
  }
}
