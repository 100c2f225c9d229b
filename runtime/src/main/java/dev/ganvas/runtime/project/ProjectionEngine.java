package dev.ganvas.runtime.project;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Generator;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Finds the styles of pictures. That takes the slopes of a network, which the runtime does not
 * have: whatever has them, such as Ganvas's trainer, provides this as a service on the class path.
 */
public interface ProjectionEngine {
  /** The one that is on the class path, if any. */
  static Optional<ProjectionEngine> find() {
    return ServiceLoader.load(ProjectionEngine.class).findFirst();
  }

  /**
   * Checks that a model makes pictures by styles, and squares, so that any picture can be one.
   *
   * @throws IllegalArgumentException if it does not
   */
  static void checkCard(ModelCard card) {
    Check.that(
        card.inputs().style() != null,
        "%s has no styles that a picture could be projected to; stylegan and stylegan2 have",
        card.id());
    Check.that(card.output() instanceof ImageOutput, "%s makes points, not pictures", card.id());
    ImageOutput image = (ImageOutput) card.output();
    Check.that(
        image.width() == image.height(),
        "%s makes pictures of %d x %d; a picture can be brought to a square alone",
        card.id(),
        image.width(),
        image.height());
  }

  /**
   * Finds out, without much effort, whether pictures can be projected to the styles of a model.
   *
   * @throws IllegalArgumentException if they cannot, as to those of a network of unknown origin
   */
  void check(Bundle model);

  /**
   * Gets ready to search, with whatever pictures of such a model are usually compared by.
   *
   * @param generator of that model; not needed afterwards
   * @throws IllegalArgumentException as for {@link #check}
   */
  StyleSearch open(Bundle model, Generator generator, Effort effort);
}
