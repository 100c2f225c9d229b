package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.List;

/**
 * Another sample whose styles some layers take in the place of a sample's own.
 *
 * @param source of a seed, and without a look of its own
 * @param layers names of groups on the card, such as {@code coarse}, and indices in digits
 */
public record Mix(Sample source, List<String> layers) {
  public Mix {
    Check.that(source != null && layers != null, "a mix has a source and layers");
    Check.that(source.seed().isPresent(), "a mix takes the styles of a seed, not of a latent");
    Check.that(source.look().equals(Look.PLAIN), "the source of a mix is not mixed itself");
    Check.within("the number of layers of a mix", layers.size(), 1, 64);
    layers.forEach(name -> Check.present("a name of layers", name));
    layers = List.copyOf(layers);
  }
}
