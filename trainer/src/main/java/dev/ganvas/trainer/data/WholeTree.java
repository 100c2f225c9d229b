package dev.ganvas.trainer.data;

import dev.ganvas.exporter.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
      Disk.delete(scratch);
    }
  }
}
