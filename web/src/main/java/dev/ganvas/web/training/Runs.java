package dev.ganvas.web.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The trainings in a directory, read while they are being written and never written to. A directory
 * that is no run, or one with a broken record, is passed over. An id is looked for among the names
 * of the directory's entries, so no id leads out of it.
 */
public final class Runs {
  /** Readings in one answer unless more are asked for. */
  public static final int USUAL_READINGS = 2000;

  /** Readings in one answer at most. */
  public static final int MOST_READINGS = 20_000;

  private static final int MOST_RUNS = 1000;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  private final Path directory;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** What was read of a run, and by which stamps one sees that it is still so. */
  private record Known(List<RunDirectory.Stamp> stamps, Optional<RunReader.Read> read) {}

  /** Those in {@code directory}, which need not exist yet. */
  public Runs(Path directory) {
    this(directory, InstantSource.system());
  }

  Runs(Path directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** The newest thousand, newest first. */
  public List<RunSummary> list() {
    List<String> ids = ids();
    known.keySet().retainAll(new HashSet<>(ids));
    return ids.stream()
        .limit(MOST_RUNS)
        .flatMap(id -> summary(id).stream())
        .sorted(Comparator.comparing(RunSummary::started).thenComparing(RunSummary::id).reversed())
        .toList();
  }

  /**
   * What a look at the runs sees: any change of a run changes it.
   *
   * @param stamps of the run's files
   */
  record Look(RunSummary run, List<RunDirectory.Stamp> stamps) {}

  List<Look> look() {
    return list().stream().map(run -> new Look(run, directory(run.id()).stamps())).toList();
  }

  /** The run of this id. */
  public Optional<RunSummary> find(String id) {
    return ids().contains(id) ? summary(id) : Optional.empty();
  }

  /**
   * What a run has measured after a cursor, thinned to {@link #USUAL_READINGS}.
   *
   * @param after 0 for all, or what an earlier answer gave as {@link Readings#next}; if the run has
   *     gone on from a checkpoint since and measured again, the answer is {@link Readings#anew}
   */
  public Optional<Readings> metrics(String id, long after) {
    return metrics(id, after, USUAL_READINGS);
  }

  /**
   * The same with another bound.
   *
   * @param atMost 1 to {@link #MOST_READINGS}
   */
  public Optional<Readings> metrics(String id, long after, int atMost) {
    return of(id, run -> Metrics.after(Cursor.of(after), run.metrics(), atMost));
  }

  /** A run's sample grids in the order of training. */
  public Optional<List<SampleGrid>> samples(String id) {
    return of(id, RunDirectory::grids);
  }

  /** A sample grid as PNG, by its name. */
  public Optional<byte[]> sample(String id, String name) {
    return of(id, run -> run.grid(name)).flatMap(grid -> grid);
  }

  private interface Reading<T> {
    T of(RunDirectory run) throws IOException;
  }

  private <T> Optional<T> of(String id, Reading<T> reading) {
    if (find(id).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.of(directory(id)));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // removed since it was found
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RunDirectory directory(String id) {
    return new RunDirectory(directory.resolve(id));
  }

  private Optional<RunSummary> summary(String id) {
    RunDirectory run = directory(id);
    List<RunDirectory.Stamp> stamps = run.stamps(); // before reading, so that no change is missed
    Known now =
        known.compute(
            id,
            (same, before) ->
                before != null && before.stamps().equals(stamps)
                    ? before
                    : new Known(stamps, read(run, id)));
    return now.read().map(read -> read.at(clock.instant()));
  }

  private static Optional<RunReader.Read> read(RunDirectory run, String id) {
    try {
      return RunReader.read(run, id);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // foreign, or removed meanwhile
    }
  }

  /** Ids in descending order: the trainer numbers its runs. */
  private List<String> ids() {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> ID.matcher(name).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
