package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ganvas.models.Check;

/**
 * Points, as of a two-dimensional mixture: float {@code [N, dim]}.
 *
 * @param range where the points are expected, for drawing them
 */
public record VectorOutput(String tensor, int dim, Range range) implements Output {
  public VectorOutput {
    Fields.text("output.tensor", tensor);
    Check.within("output.dim", dim, 1, 65_536);
    Fields.given("output.range", range);
  }

  @Override
  @JsonIgnore
  public int size() {
    return dim;
  }
}
