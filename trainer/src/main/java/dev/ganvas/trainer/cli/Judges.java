package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.evaluate.Subject;
import java.nio.file.Path;

/** The judges that lie where they belong. */
final class Judges {
  private static final Path FOLDER = Path.of("models", "judges");

  private Judges() {}

  /**
   * Opens the judge of some data.
   *
   * @param asked how the data was asked for, for the sentence that says what to do
   * @throws IllegalArgumentException if there is none
   */
  static Judge of(DataDescription data, String asked) {
    Path usual = Places.find(FOLDER, data.name());
    Check.that(
        Subject.isBundle(usual),
        "there is no judge of %s in %s; ./ganvas judge --data %s --to %s trains one",
        data.name(),
        FOLDER,
        asked,
        FOLDER.resolve(data.name()));
    return Judge.open(usual);
  }
}
