package dev.ganvas.web.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one run: {@code run.json}, {@code metrics.jsonl}, {@code notes.jsonl}, {@code
 * samples/images-000000064000.png}, and the finished bundle, a directory with a {@code card.json}.
 */
record RunDirectory(Path path) {
  private static final int RECORD_BYTES = 1 << 20;
  private static final int NOTES_BYTES = 1 << 18;
  private static final int TAIL_BYTES = 1 << 17;
  private static final int METRICS_BYTES = 1 << 26;
  private static final int GRID_BYTES = 1 << 25;
  private static final int MOST_GRIDS = 10_000;
  private static final Pattern GRID = Pattern.compile("images-([0-9]{12})\\.png");

  /** When and how large a file is; null times if it is not there. */
  record Stamp(Instant time, long size) {
    static final Stamp NONE = new Stamp(null, 0);
  }

  /** When it began: the record is written once. */
  Stamp record() {
    return stamp("run.json");
  }

  Stamp metricsStamp() {
    return stamp("metrics.jsonl");
  }

  /** All that tells whether anything has changed. */
  List<Stamp> stamps() {
    return List.of(record(), metricsStamp(), stamp("notes.jsonl"), stamp("samples"), stamp(""));
  }

  /** The record's bytes. */
  byte[] readRecord() throws IOException {
    return read(path.resolve("run.json"), RECORD_BYTES);
  }

  /** The notes, the latest if they are many. */
  Lines notes() throws IOException {
    return Lines.last(path.resolve("notes.jsonl"), NOTES_BYTES);
  }

  /** The latest readings. */
  Lines latest() throws IOException {
    return Lines.last(path.resolve("metrics.jsonl"), TAIL_BYTES);
  }

  /** The readings from the first on. */
  Lines metrics() throws IOException {
    return Lines.first(path.resolve("metrics.jsonl"), METRICS_BYTES);
  }

  /** Whether training has ended in a bundle. */
  boolean hasBundle() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.anyMatch(RunDirectory::isBundle);
    }
  }

  private static boolean isBundle(Path entry) {
    boolean draft = entry.getFileName().toString().startsWith(".");
    return !draft && Files.isRegularFile(entry.resolve("card.json"));
  }

  /** Sample grids in the order of training. */
  List<SampleGrid> grids() throws IOException {
    List<SampleGrid> grids = new ArrayList<>();
    try (Stream<Path> files = Files.list(path.resolve("samples"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Matcher name = GRID.matcher(file.getFileName().toString());
        if (name.matches() && grids.size() < MOST_GRIDS) {
          grids.add(new SampleGrid(Long.parseLong(name.group(1)), name.group()));
        }
      }
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    }
    grids.sort(Comparator.comparingLong(SampleGrid::images));
    return grids;
  }

  /** A sample grid as PNG, if there is one of this name. */
  Optional<byte[]> grid(String name) throws IOException {
    Path file = path.resolve("samples").resolve(GRID.matcher(name).matches() ? name : "none");
    return Files.isRegularFile(file) ? Optional.of(read(file, GRID_BYTES)) : Optional.empty();
  }

  private Stamp stamp(String name) {
    try {
      BasicFileAttributes file =
          Files.readAttributes(path.resolve(name), BasicFileAttributes.class);
      return new Stamp(file.lastModifiedTime().toInstant(), file.size());
    } catch (IOException e) {
      return Stamp.NONE;
    }
  }

  private static byte[] read(Path file, int limit) throws IOException {
    if (!Files.isRegularFile(file)) { // a pipe would never end
      throw new NoSuchFileException(file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new IOException("%s has more than %d bytes".formatted(file, limit));
      }
      return bytes;
    }
  }
}
