package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A file or a directory that is put in place whole or not at all, and never over another. */
final class WholeTree {
  private WholeTree() {}

  /** What is to be put in place. */
  @FunctionalInterface
  interface Content {
    /** Makes it below an empty directory, where anything else may lie too, and says where. */
    Path makeIn(Path scratch) throws IOException;
  }

  /**
   * Makes the content beside {@code target} and then moves it there.
   *
   * @throws IOException with a sentence, if something is there already
   */
  static void put(Path target, Content content) throws IOException {
    if (Files.exists(target)) {
      throw new IOException(target + " is there but not complete; move it away first");
    }
    Files.createDirectories(target.getParent());
    Path scratch = Files.createTempDirectory(target.getParent(), ".fetch");
    try {
      Files.move(content.makeIn(scratch), target);
    } finally {
      delete(scratch);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
