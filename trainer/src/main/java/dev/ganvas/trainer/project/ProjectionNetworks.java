package dev.ganvas.trainer.project;

import ai.djl.ndarray.NDManager;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.trainer.engine.Opened;
import dev.ganvas.trainer.loop.Network;
import java.util.Map;

/**
 * The networks by which pictures are made and compared.
 *
 * @param eye of a judge, or null without one
 * @param unlikeness see {@link Unlikeness}
 * @param peak how far apart black and white are
 */
record ProjectionNetworks(Painter painter, Eye eye, Network unlikeness, double peak)
    implements AutoCloseable {
  /**
   * Those of a model, and of a judge unless it is null.
   *
   * @param manager of weights, which live as long as it does
   * @param spread of the model's styles
   */
  static ProjectionNetworks of(NDManager manager, Bundle model, Bundle judge, double spread) {
    ModelCard card = model.card();
    ImageOutput image = (ImageOutput) card.output();
    Opened opened = new Opened();
    try {
      Eye eye = judge == null ? null : opened.add(new Eye(manager, judge, image));
      int features = eye == null ? 0 : eye.dim();
      Graph loss = new Unlikeness(image, card.inputs().style(), spread, features).graph();
      return new ProjectionNetworks(
          opened.add(new Painter(manager, model)),
          eye,
          opened.add(new Network(manager, loss, new Weights(Map.of()))),
          image.range().high() - image.range().low());
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  @Override
  public void close() {
    painter.close();
    unlikeness.close();
    if (eye != null) {
      eye.close();
    }
  }
}
