package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ganvas.models.Check;
import java.util.List;

/**
 * What a classifier says of a picture: a score for each class, float {@code [N, names]}, the
 * largest one at the class that it sees, and what it saw on the way.
 *
 * @param names of the classes, in the order of the scores; no two are equal
 * @param features what the last layer decides by
 */
public record ClassOutput(String tensor, List<String> names, Features features) implements Output {
  /** A second output of the same graph: float {@code [N, dim]}. */
  public record Features(String tensor, int dim) {
    public Features {
      Fields.text("output.features.tensor", tensor);
      Check.within("output.features.dim", dim, 1, 65_536);
    }
  }

  public ClassOutput {
    Fields.text("output.tensor", tensor);
    names = Fields.names("output.names", names, Fields.MAX_CLASSES);
    Fields.given("output.features", features);
    Check.that(
        !tensor.equals(features.tensor()),
        "output.features.tensor is output.tensor too; each output has its own");
  }

  @Override
  @JsonIgnore
  public int size() {
    return names.size();
  }
}
