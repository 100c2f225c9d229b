package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ganvas.models.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The graph's inputs by role. A role that the graph does not have is null, or an empty list.
 *
 * @param latent the random vector that a picture starts from
 * @param label the class that is asked for
 * @param codes further inputs that have names, in an order that decides which stream draws which
 * @param image the picture that is looked at
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Inputs(Latent latent, Label label, List<Code> codes, ImageInput image) {
  public Inputs {
    codes = Codes.all(codes);
    Set<String> tensors = new HashSet<>();
    if (latent != null) {
      tensors.add(latent.tensor());
    }
    if (label != null) {
      claim(tensors, "inputs.label.tensor", label.tensor());
    }
    if (image != null) {
      claim(tensors, "inputs.image.tensor", image.tensor());
    }
    for (Code code : codes) {
      claim(tensors, Codes.field(code.name()) + ".tensor", code.tensor());
    }
  }

  /** Those of a generator; the label may be null. */
  public Inputs(Latent latent, Label label, List<Code> codes) {
    this(latent, label, codes, null);
  }

  /** Those of a generator without codes. */
  public Inputs(Latent latent, Label label) {
    this(latent, label, List.of());
  }

  /** Those of a network that looks at pictures. */
  public static Inputs of(ImageInput image) {
    return new Inputs(null, null, List.of(), image);
  }

  private static void claim(Set<String> tensors, String field, String tensor) {
    Check.that(
        tensors.add(tensor),
        "%s is %s, the tensor of another input; each input has its own",
        field,
        Check.quoted(tensor));
  }
}
