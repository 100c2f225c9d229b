package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Value;
import java.util.Map;

/**
 * The label beside the latent and as a direction of the critic's features, which do not know it and
 * of which the critic also says the class: {@link LabelProjection} and {@link ClassHead} in one.
 *
 * @param width numbers of the embedding beside the latent
 */
public record ClassProjection(int classes, int width) implements Conditioning {
  @Override
  public Value latent(Layers layers, Value latent) {
    return new LabelConcat(classes, width).latent(layers, latent);
  }

  @Override
  public Value score(Layers layers, Value features, Value score) {
    return new LabelProjection(classes, width).score(layers, features, score);
  }

  @Override
  public Map<String, Value> heads(Layers layers, Value features) {
    return new ClassHead(classes, width).heads(layers, features);
  }
}
