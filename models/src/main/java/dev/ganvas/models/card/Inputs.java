package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ganvas.models.Check;

/**
 * The graph's inputs by role. A role that the graph does not have is null.
 *
 * @param latent the random vector that a picture starts from
 * @param label the class that is asked for
 * @param image the picture that is looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Inputs(Latent latent, Label label, ImageInput image) {
  /** Those of a generator; {@code label} may be null. */
  public Inputs(Latent latent, Label label) {
    this(latent, label, null);
  }

  /** Those of a network that looks at pictures. */
  public static Inputs of(ImageInput image) {
    return new Inputs(null, null, image);
  }

  public Inputs {
    Check.that(
        latent == null || label == null || !latent.tensor().equals(label.tensor()),
        "inputs.label.tensor is the tensor of inputs.latent too; each input has its own");
  }
}
