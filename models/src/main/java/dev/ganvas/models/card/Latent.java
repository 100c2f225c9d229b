package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ganvas.models.Check;

/**
 * The random vector that a picture starts from.
 *
 * @param tensor the graph's input that takes it, float {@code [N, dim]}
 * @param dim numbers in one vector
 */
public record Latent(String tensor, int dim, Distribution distribution) {
  /** How the numbers of a latent are drawn. */
  public enum Distribution {
    /** Standard normal. */
    @JsonProperty("normal")
    NORMAL,
    /** Uniform in [-1, 1). */
    @JsonProperty("uniform")
    UNIFORM
  }

  public Latent {
    Fields.text("inputs.latent.tensor", tensor);
    Check.within("inputs.latent.dim", dim, 1, 65_536);
    Fields.given("inputs.latent.distribution", distribution);
  }
}
