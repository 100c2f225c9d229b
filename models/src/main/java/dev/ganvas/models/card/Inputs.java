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
 * @param style what stands between the two graphs of a style model
 * @param noise what the layers of a style model take beside it, in their order
 * @param psi the truncation of a style model
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Inputs(
    Latent latent,
    Label label,
    List<Code> codes,
    ImageInput image,
    Style style,
    List<Noise> noise,
    Psi psi) {
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
    noise = noise == null ? List.of() : List.copyOf(noise);
    checkStyle(style, noise, psi);
    if (style != null) {
      claim(tensors, "inputs.style.tensor", style.tensor());
      int rows = psi.mean().size();
      Check.that(
          rows == 1 || (label != null && rows == label.names().size()),
          "inputs.psi.mean has %d rows; allowed are one, or one for each label",
          rows);
    }
    for (Noise layer : noise) {
      claim(tensors, "inputs.noise.tensor", layer.tensor());
    }
  }

  /** Those of a generator; the label may be null. */
  public Inputs(Latent latent, Label label, List<Code> codes) {
    this(latent, label, codes, null, null, List.of(), null);
  }

  /** Those of a generator without codes. */
  public Inputs(Latent latent, Label label) {
    this(latent, label, List.of());
  }

  /** Those of a network that looks at pictures. */
  public static Inputs of(ImageInput image) {
    return new Inputs(null, null, List.of(), image, null, List.of(), null);
  }

  /** These of a generator that consists of a mapping and a synthesis network. */
  public Inputs styled(Style through, List<Noise> beside, Psi truncation) {
    return new Inputs(latent, label, codes, image, through, beside, truncation);
  }

  private static void checkStyle(Style style, List<Noise> noise, Psi psi) {
    Check.that(
        style != null || (noise.isEmpty() && psi == null),
        "inputs.style is missing; noise and psi belong to a style");
    if (style == null) {
      return;
    }
    Fields.given("inputs.psi", psi);
    Check.that(
        noise.isEmpty() || noise.size() == style.layers(),
        "inputs.noise has %d entries; allowed are none, or one for each of %d layers",
        noise.size(),
        style.layers());
    Check.that(
        psi.mean().stream().allMatch(row -> row.size() == style.dim()),
        "inputs.psi.mean has a row that is not of inputs.style.dim, %d numbers",
        style.dim());
  }

  private static void claim(Set<String> tensors, String field, String tensor) {
    Check.that(
        tensors.add(tensor),
        "%s is %s, the tensor of another input; each input has its own",
        field,
        Check.quoted(tensor));
  }
}
