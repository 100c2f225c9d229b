package dev.ganvas.trainer.run;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Settings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What training leaves behind: {@code runs/00007-wgan-gp-fashion-mnist/}. */
public final class Run {
  /** The file that says how a run began. */
  public static final String RECORD = "run.json";

  private static final Logger log = LoggerFactory.getLogger(Run.class);
  private static final Pattern NAME = Pattern.compile("[0-9]{5}-.*");

  private final Path directory;
  private final RunRecord record;
  private final Recipe recipe;

  private Run(Path directory, RunRecord record, Recipe recipe) {
    this.directory = directory;
    this.record = record;
    this.recipe = recipe;
  }

  /** Makes the next numbered directory in {@code runs}. */
  static Run create(Path runs, String name, RunRecord record) throws IOException {
    Files.createDirectories(runs);
    String safe = name.replaceAll("[^A-Za-z0-9._-]+", "-");
    while (true) {
      Path directory = runs.resolve(String.format(Locale.ROOT, "%05d-%s", next(runs), safe));
      try {
        Files.createDirectory(directory);
      } catch (FileAlreadyExistsException taken) {
        continue; // by a run that started at the same moment
      }
      record.write(directory);
      return new Run(directory, record, Settings.recipe(record.recipe()));
    }
  }

  /**
   * Opens a run.
   *
   * @throws IllegalArgumentException if there is none
   * @throws IOException with a sentence, if its record is broken
   */
  public static Run open(Path directory) throws IOException {
    RunRecord record = RunRecord.read(directory);
    try {
      return new Run(directory, record, Settings.recipe(record.recipe()));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "the record of %s is broken: %s".formatted(directory, e.getMessage()), e);
    }
  }

  /**
   * The newest run in {@code runs} that began with the same.
   *
   * @param dataHash of the data set as it is now
   */
  public static Optional<Run> begun(Path runs, Session.Start start, String dataHash)
      throws IOException {
    return newest(runs, run -> run.beganWith(start, dataHash));
  }

  /** The newest run in {@code runs} that began as asked; those that cannot be read did not. */
  static Optional<Run> newest(Path runs, Predicate<Run> began) throws IOException {
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    for (Path directory : numbered(runs)) {
      try {
        Run run = open(directory);
        if (began.test(run)) {
          return Optional.of(run);
        }
      } catch (IOException | IllegalArgumentException e) {
        log.info("{} is passed over: {}", directory, e.getMessage());
      }
    }
    return Optional.empty();
  }

  /** Where it is. */
  public Path directory() {
    return directory;
  }

  /** Its recipe with every setting. */
  public Recipe recipe() {
    return recipe;
  }

  /** What it learns from. */
  public DataSource source() {
    return record.data().reopen();
  }

  /** What it learns from, as it was when the run began. */
  public DataDescription data() {
    return record.data();
  }

  /** The seed of all its random numbers. */
  public long seed() {
    return record.seed();
  }

  /** Whether it began with that, and data of that sha256. */
  boolean beganWith(Session.Start start, String dataHash) {
    return seed() == start.seed()
        && recipe.equals(start.recipe())
        && record.data().hash().equals(dataHash);
  }

  /** Everything that its result depends on. */
  RunRecord record() {
    return record;
  }

  /** Where checkpoints are. */
  public Path checkpoints() {
    return directory.resolve("checkpoints");
  }

  /** Where sample grids are. */
  public Path samples() {
    return directory.resolve("samples");
  }

  /** The readings, one JSON object a line. */
  public Path metrics() {
    return directory.resolve("metrics.jsonl");
  }

  /** What a diagnosis has found, one JSON object a line. */
  public Path notes() {
    return directory.resolve("notes.jsonl");
  }

  /** Where the bundle goes unless somebody wants it elsewhere; the name is a valid id. */
  public Path bundle() {
    return bundle("");
  }

  /** The same for a bundle of several runs of which this is one. */
  public Path ensemble() {
    return bundle("-ensemble");
  }

  private Path bundle(String suffix) {
    String name = record.recipe().path("name").asText() + "-" + record.data().name();
    String id = ModelCard.idOf(name);
    int room = ModelCard.LONGEST_ID - suffix.length();
    return directory.resolve(id.substring(0, Math.min(room, id.length())) + suffix);
  }

  /** The newest checkpoint that is whole. */
  public Optional<Path> checkpoint() throws IOException {
    return Checkpoint.newest(checkpoints());
  }

  private static int next(Path runs) throws IOException {
    List<Path> taken = numbered(runs);
    int last = taken.isEmpty() ? 0 : number(taken.get(0));
    Check.that(last < 99_999, "%s holds 99,999 runs; begin a new directory", runs);
    return last + 1;
  }

  /** The directories of runs, the newest first. */
  private static List<Path> numbered(Path runs) throws IOException {
    try (Stream<Path> entries = Files.list(runs)) {
      return entries
          .filter(entry -> NAME.matcher(entry.getFileName().toString()).matches())
          .sorted(Comparator.comparing(Run::number).reversed())
          .toList();
    }
  }

  private static int number(Path directory) {
    String name = directory.getFileName().toString();
    return Integer.parseInt(name.substring(0, name.indexOf('-')));
  }
}
