package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.List;

/**
 * Another sample whose styles some layers take in the place of a sample's own, or go towards.
 *
 * @param source a seed, a label and codes if they are asked for, and styles if they take the place
 *     of those
 * @param layers names of groups on the card, such as {@code coarse}, indices in digits, or {@code
 *     all}
 * @param amount how far their styles go on the line from a sample's own, 0, to the source's, 1
 */
public record Mix(Sample source, List<String> layers, double amount) {
  public Mix {
    Check.that(source != null && layers != null, "a mix has a source and layers");
    Check.that(
        source.seed().isPresent()
            && source.towards().isEmpty()
            && source.look().equals(source.look().stylesAlone()),
        "the source of a mix is %s; allowed are a seed, a label, codes, and styles",
        source);
    Check.within("the number of layers of a mix", layers.size(), 1, Look.MOST);
    layers.forEach(name -> Check.present("a name of layers", name));
    Check.within("the amount of a mix", amount, 0, 1);
    layers = List.copyOf(layers);
  }

  /** For people. */
  @Override
  public String toString() {
    String part = amount < 1 ? "%s of the ".formatted(amount) : "";
    return "%s%s layers of (%s)".formatted(part, String.join("+", layers), source);
  }

  /** All the way. */
  public Mix(Sample source, List<String> layers) {
    this(source, layers, 1);
  }
}
