package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ganvas.models.Check;
import java.util.List;

/**
 * Truncation: how far every w keeps from the mean, {@code mean + psi * (w - mean)} (Karras et al.
 * 2019).
 *
 * @param standard psi unless asked otherwise
 * @param mean of w over latents, one row of the style's dim for all labels or one for each
 */
public record Psi(@JsonProperty("default") double standard, List<List<Float>> mean) {
  /** Beyond this, in either direction, a w is nothing that the network has ever seen. */
  public static final double MOST = 2;

  public Psi {
    check("inputs.psi.default", standard);
    Fields.given("inputs.psi.mean", mean);
    Check.within("the number of rows of inputs.psi.mean", mean.size(), 1, Fields.MAX_CLASSES);
    mean = mean.stream().map(Psi::row).toList();
  }

  /**
   * Checks a psi, whoever gives it.
   *
   * @throws IllegalArgumentException unless it is a number within {@link #MOST}
   */
  public static void check(String field, double psi) {
    Check.that(
        psi >= -MOST && psi <= MOST,
        "%s is %s; allowed are numbers from -%s to %s",
        field,
        psi,
        MOST,
        MOST);
  }

  private static List<Float> row(List<Float> row) {
    Check.that(
        row != null && row.stream().allMatch(value -> value != null && Float.isFinite(value)),
        "inputs.psi.mean has something that is no finite number");
    return List.copyOf(row);
  }
}
