package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.evaluate.Subject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The judges that ship: one for each data set that has one. */
final class Judges {
  private static final Path FOLDER = Path.of("models", "judges");

  private Judges() {}

  /** The judge of a data set, if there is one. */
  static Optional<Path> find(String data) {
    return Optional.of(Places.find(FOLDER, ModelCard.idOf(data))).filter(Subject::isBundle);
  }

  /** The directory of a judge that is asked for by its path, or by its name in the usual folder. */
  static Path place(Path asked) {
    return Places.find(FOLDER, asked.toString());
  }

  /** Opens the judge that is asked for in one of those ways. */
  static Judge open(Path asked) {
    return Judge.open(place(asked));
  }

  /**
   * Opens the judge of some data, if there is one and it looks at samples of this shape.
   *
   * @param warning hears why one that is there cannot be used
   */
  static Optional<Judge> watching(DataDescription data, Consumer<String> warning) {
    Optional<Judge> judge = find(data.name()).flatMap(place -> opened(place, warning));
    if (judge.isPresent() && !JudgedModes.fits(judge.get(), data.shape())) {
      judge.get().close();
      return Optional.empty();
    }
    return judge;
  }

  private static Optional<Judge> opened(Path place, Consumer<String> warning) {
    try {
      return Optional.of(Judge.open(place));
    } catch (ModelException e) {
      warning.accept(
          "the judge %s cannot be used and is left out: %s".formatted(place, e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Opens the judge of some data.
   *
   * @param asked how the data was asked for, for the sentence that says what to do
   * @throws IllegalArgumentException if there is none, or can be none
   */
  static Judge of(DataDescription data, String asked) {
    Check.that(
        data.labels().size() > 1,
        "figures of pictures take a judge, and a judge two labels or more; %s has none: put its"
            + " pictures into a directory for each kind",
        data.name());
    Optional<Path> usual = find(data.name());
    Check.that(
        usual.isPresent(),
        "there is no judge of %s in %s; ./ganvas judge --data %s --to %s trains one",
        data.name(),
        FOLDER,
        asked,
        FOLDER.resolve(ModelCard.idOf(data.name())));
    return Judge.open(usual.get());
  }
}
