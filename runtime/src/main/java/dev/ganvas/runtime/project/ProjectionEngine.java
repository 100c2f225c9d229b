package dev.ganvas.runtime.project;

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
   * Why no picture can be projected to a model of this card; empty if it makes squares by styles.
   */
  static Optional<String> obstacle(ModelCard card) {
    if (card.inputs().style() == null) {
      return Optional.of(
          card.id()
              + " has no styles that a picture could be projected to; stylegan and stylegan2 have");
    }
    if (!(card.output() instanceof ImageOutput image)) {
      return Optional.of(card.id() + " makes points, not pictures");
    }
    return image.width() == image.height()
        ? Optional.empty()
        : Optional.of(
            "%s makes pictures of %d x %d; a picture can be brought to a square alone"
                .formatted(card.id(), image.width(), image.height()));
  }

  /**
   * Checks that there is no {@link #obstacle}.
   *
   * @throws IllegalArgumentException if there is
   */
  static void checkCard(ModelCard card) {
    Optional<String> obstacle = obstacle(card);
    if (obstacle.isPresent()) {
      throw new IllegalArgumentException(obstacle.get());
    }
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
