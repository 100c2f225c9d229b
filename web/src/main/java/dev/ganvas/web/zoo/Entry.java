package dev.ganvas.web.zoo;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.Options;
import java.nio.file.Path;

/**
 * A bundle that can be used, or one that cannot and the reason.
 *
 * @param card null if it cannot be used
 * @param bytes of its graphs; 0 if it cannot be used
 * @param reason null if it can be used
 */
record Entry(Path directory, ModelCard card, long bytes, String reason) {

  /** Loads the bundle as generating would, since only that tells whether it works. */
  static Entry of(Path directory) {
    Options small = Options.standard().device("cpu").workers(1);
    try (Generator generator = Generator.open(directory, small)) {
      return new Entry(directory, generator.card(), generator.bytes(), null);
    } catch (ModelException e) {
      return new Entry(directory, null, 0, e.getMessage());
    }
  }

  /** What the commands call it. */
  String id() {
    return String.valueOf(directory.toAbsolutePath().normalize().getFileName());
  }
}
