package dev.ganvas.models.net;

import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.Conditioning;
import java.util.Map;
import java.util.Optional;

/**
 * The generator of one architecture against the critic of another.
 *
 * @param generator the architecture whose generator is taken
 * @param critic the architecture whose critic is taken
 */
public record Pair(Architecture generator, Architecture critic) implements Architecture {
  /** Fully connected against convolutions (Gulrajani et al. 2017). */
  public Pair() {
    this(new Mlp(), new Dcgan());
  }

  @Override
  public int latent() {
    return generator.latent();
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    return generator.generator(sample, conditioning);
  }

  @Override
  public Map<String, Graph> parts(Shape sample, Conditioning conditioning) {
    return generator.parts(sample, conditioning);
  }

  @Override
  public boolean hasStyles() {
    return generator.hasStyles();
  }

  @Override
  public Optional<Style> style(Shape sample) {
    return generator.style(sample);
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    return critic.critic(sample, conditioning);
  }
}
