package dev.ganvas.models.layer;

import dev.ganvas.models.graph.Value;
import java.util.List;

/**
 * The label beside the latent, and in the critic as a learned direction of each class: how far the
 * features reach along it is added to the score (Miyato and Koyama 2018).
 *
 * @param width numbers of the embedding beside the latent
 */
public record LabelProjection(int classes, int width) implements Conditioning {
  @Override
  public Value latent(Layers layers, Value latent) {
    return new LabelConcat(classes, width).latent(layers, latent);
  }

  @Override
  public Value score(Layers layers, Value features, Value score) {
    int size = features.shape().dim(1);
    Value direction = layers.direction("label_direction", layers.label(), classes, size);
    Value reach = layers.sum(layers.multiply(features, direction), List.of(1));
    return layers.add(score, reach);
  }
}
