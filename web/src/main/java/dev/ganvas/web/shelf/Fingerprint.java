package dev.ganvas.web.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tells, without reading the files, whether a bundle has changed. */
record Fingerprint(Map<String, Stamp> files) {
  /** Of one file. */
  record Stamp(long size, FileTime modified, String key) {}

  /** Empty if the directory is gone or changes under our eyes. */
  static Optional<Fingerprint> of(Path directory) {
    Map<String, Stamp> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : entries.toList()) {
        BasicFileAttributes is = Files.readAttributes(entry, BasicFileAttributes.class);
        files.put(
            entry.getFileName().toString(),
            new Stamp(is.size(), is.lastModifiedTime(), String.valueOf(is.fileKey())));
      }
      return Optional.of(new Fingerprint(files));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
