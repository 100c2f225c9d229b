package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.List;

/**
 * Another sample whose styles some layers take in the place of a sample's own.
 *
 * @param source a seed, and a label if one is asked for
 * @param layers names of groups on the card, such as {@code coarse}, and indices in digits
 */
public record Mix(Sample source, List<String> layers) {
  public Mix {
    Check.that(source != null && layers != null, "a mix has a source and layers");
    Check.that(
        source.seed().isPresent()
            && source.towards().isEmpty()
            && source.codes().isEmpty()
            && source.look().equals(Look.PLAIN),
        "the source of a mix is %s; allowed are a seed and a label",
        source);
    Check.within("the number of layers of a mix", layers.size(), 1, 64);
    layers.forEach(name -> Check.present("a name of layers", name));
    layers = List.copyOf(layers);
  }
}
