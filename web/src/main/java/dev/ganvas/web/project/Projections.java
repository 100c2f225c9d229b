package dev.ganvas.web.project;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.image.SquareScaler;
import dev.ganvas.runtime.project.ProjectionEngine;
import dev.ganvas.web.ask.ImageReading;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.task.ProjectTask;
import java.nio.file.Path;
import java.util.Optional;

/** Projection as the studio offers it. */
public final class Projections {
  private final Optional<ProjectionEngine> engine;
  private final Options options;
  private final ImageReading reading = new ImageReading(ProjectTask.PICTURE);

  /**
   * @param engine empty if there is none on the class path: then every projection is refused
   * @param options by which the pictures that are found are drawn
   */
  public Projections(Optional<ProjectionEngine> engine, Options options) {
    this.engine = engine;
    this.options = options.workers(1);
  }

  /** Whether pictures can be projected to a model, as far as its card tells. */
  public boolean offered(Model model) {
    return engine.isPresent()
        && model.isReady()
        && ProjectionEngine.obstacle(model.card()).isEmpty();
  }

  /**
   * What was sent, checked, and with no more of the picture than the model can show.
   *
   * @throws HttpFailure if the picture cannot be read, or if there is no engine
   * @throws IllegalArgumentException if no picture can be projected to the model
   */
  public ProjectTask prepared(ProjectTask sent, Model model) {
    engine().check(Bundle.read(model.directory()));
    int size = ((ImageOutput) model.card().output()).width();
    return sent.withPicture(new SquareScaler(size).scale(reading.read(sent.file())).png());
  }

  /**
   * The search for a picture.
   *
   * @param task as it was prepared
   * @param directory of the model's bundle
   */
  public ProjectionSearch search(ProjectTask task, Path directory, SearchObserver observer) {
    return new ProjectionSearch(
        new Means(engine(), directory, options), task, reading.read(task.file()), observer);
  }

  /**
   * What a search works with.
   *
   * @param directory of the bundle
   * @param options by which pictures are drawn
   */
  record Means(ProjectionEngine engine, Path directory, Options options) {}

  private ProjectionEngine engine() {
    return engine.orElseThrow(
        () ->
            HttpFailure.field(
                "task", "no picture can be projected here: that takes the trainer, with PyTorch"));
  }
}
