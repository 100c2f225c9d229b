package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.evaluate.Subject;
import java.nio.file.Path;
import java.util.Optional;

/** The judges that ship: one for each data set that has one. */
final class Judges {
  static final Path FOLDER = Path.of("models", "judges");

  private Judges() {}

  /** The judge of a data set. */
  static Optional<Path> of(String data) {
    return Optional.of(Places.find(FOLDER, data)).filter(Subject::isBundle);
  }
}
