package dev.ganvas.models.net;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.Conditioning;

/** The generator of one architecture against the critic of another. */
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
  public Graph critic(Shape sample, Conditioning conditioning) {
    return critic.critic(sample, conditioning);
  }
}
