package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Value;
import java.util.Map;

/**
 * Where a label or a code enters a pair of networks. Each method receives what the network has at
 * that place and returns what it goes on with; the defaults leave it as it is.
 */
public interface Conditioning {
  /** Networks that know of nothing but noise. */
  Conditioning NONE = new Conditioning() {};

  /** At the generator's entrance: [N, latent]. */
  default Value latent(Layers layers, Value latent) {
    return latent;
  }

  /** At the critic's entrance: [N, C, H, W] or [N, dim]. */
  default Value sample(Layers layers, Value sample) {
    return sample;
  }

  /** At the critic's exit: features [N, dim] and the score [N, 1] made of them. */
  default Value score(Layers layers, Value features, Value score) {
    return score;
  }

  /** What the critic says of its features [N, dim] beside the score, by the name of the output. */
  default Map<String, Value> heads(Layers layers, Value features) {
    return Map.of();
  }
}
