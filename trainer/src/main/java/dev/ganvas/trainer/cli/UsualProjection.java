package dev.ganvas.trainer.cli;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import dev.ganvas.exporter.OnnxReader;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.runtime.project.ProjectionEngine;
import dev.ganvas.runtime.project.StyleSearch;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.project.Projector;
import java.util.Optional;

/**
 * Projection by PyTorch for whoever serves a model: on the processor, and on one thread of it,
 * since others have work to do at the same time.
 */
public final class UsualProjection implements ProjectionEngine {
  @Override
  public void check(Bundle model) {
    ProjectionEngine.checkCard(model.card());
    try {
      OnnxReader.read(model.onnx(ModelCard.SYNTHESIS));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no picture can be projected to %s, whose network is not as Ganvas writes it: %s"
              .formatted(model.card().id(), e.getMessage()),
          e);
    }
  }

  @Override
  public StyleSearch open(Bundle model, Generator generator, Effort effort) {
    Bundle judge = judge(model.card()).orElse(null);
    return Projector.open(model, generator, judge, effort, processor());
  }

  private static Device processor() {
    Devices.modest();
    try {
      return Devices.choose("cpu");
    } catch (EngineException e) {
      throw new ModelException("PyTorch cannot be started here, and projection takes it", e);
    }
  }

  /** The judge of the model's data, if there is one of pictures of this size. */
  static Optional<Bundle> judge(ModelCard card) {
    return Optional.ofNullable(card.training())
        .flatMap(training -> Judges.find(training.data()))
        .map(Bundle::read)
        .filter(found -> Projector.sees(found.card(), card));
  }
}
