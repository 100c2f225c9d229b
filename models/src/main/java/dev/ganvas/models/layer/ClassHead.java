package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Value;
import java.util.Map;

/**
 * The label beside the latent; the critic is not told it, but says which one it takes a sample for
 * (Odena et al. 2017).
 *
 * @param width numbers of the embedding beside the latent
 */
public record ClassHead(int classes, int width) implements Conditioning {
  /** The critic's output of logits [N, classes]. */
  public static final String OUTPUT = "class";

  @Override
  public Value latent(Layers layers, Value latent) {
    return new LabelConcat(classes, width).latent(layers, latent);
  }

  @Override
  public Map<String, Value> heads(Layers layers, Value features) {
    return Map.of(OUTPUT, layers.linear(OUTPUT, features, classes));
  }
}
