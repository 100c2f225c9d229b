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
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Inputs(Latent latent, Label label, List<Code> codes) {
  public Inputs {
    codes = Codes.all(codes);
    Set<String> tensors = new HashSet<>();
    if (latent != null) {
      tensors.add(latent.tensor());
    }
    if (label != null) {
      claim(tensors, "inputs.label.tensor", label.tensor());
    }
    for (Code code : codes) {
      claim(tensors, Codes.field(code.name()) + ".tensor", code.tensor());
    }
  }

  /** Inputs without codes. */
  public Inputs(Latent latent, Label label) {
    this(latent, label, List.of());
  }

  private static void claim(Set<String> tensors, String field, String tensor) {
    Check.that(
        tensors.add(tensor),
        "%s is %s, the tensor of another input; each input has its own",
        field,
        Check.quoted(tensor));
  }
}
