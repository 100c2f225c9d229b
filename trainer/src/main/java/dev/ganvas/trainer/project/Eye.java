package dev.ganvas.trainer.project;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.exporter.OnnxReader;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.ClassOutput;
import dev.ganvas.models.card.ImageInput;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Task;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.loop.Network;
import java.util.Map;

/** What a judge sees in pictures, differentiable. */
final class Eye implements AutoCloseable {
  private final ImageInput image;
  private final ClassOutput.Features features;
  private final Network network;

  /**
   * @param manager of weights, which live as long as it does
   * @throws IllegalArgumentException if the bundle is no judge, or one of other pictures
   */
  Eye(NDManager manager, Bundle judge, ImageOutput made) {
    ModelCard card = judge.card();
    Check.that(
        card.task() == Task.CLASSIFY,
        "%s is no judge: it makes pictures or points and classifies none",
        card.id());
    this.image = card.inputs().image();
    Check.that(
        fits(image, made),
        "the judge %s looks at pictures of %d x %d x %d in %s; the model makes %d x %d x %d in %s",
        card.id(),
        image.width(),
        image.height(),
        image.channels(),
        image.range(),
        made.width(),
        made.height(),
        made.channels(),
        made.range());
    var read = OnnxReader.read(judge.onnx(ModelCard.CLASSIFIER));
    this.features = ((ClassOutput) card.output()).features();
    this.network = new Network(manager, read.graph(), read.weights());
  }

  static boolean fits(ImageInput image, ImageOutput made) {
    return image.width() == made.width()
        && image.height() == made.height()
        && image.channels() == made.channels()
        && image.range().equals(made.range());
  }

  /** How many features there are. */
  int dim() {
    return features.dim();
  }

  /** Pictures [N, C, H, W] as features [N, dim], owned as the pictures are. */
  NDArray seen(NDArray pictures) {
    return network.outputs(Map.of(image.tensor(), pictures), Mode.INFERENCE).get(features.tensor());
  }

  @Override
  public void close() {
    network.close();
  }
}
