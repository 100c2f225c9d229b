package dev.ganvas.exporter;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories that are moved, deleted and made durable as a whole. */
public final class Disk {
  private Disk() {}

  /** Renames within one directory, in one step. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Forces a directory and all that is in it to the disk. */
  static void force(Path directory) throws IOException {
    for (Path path : contents(directory)) {
      if (Files.isDirectory(path)) {
        forceEntries(path);
      } else {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
          file.force(true);
        }
      }
    }
  }

  /** Forces the names in a directory to the disk, so that a rename there outlives a power cut. */
  static void forceEntries(Path directory) throws IOException {
    // Windows opens no directory as a file, and writes its names through by itself.
    if (!System.getProperty("os.name").startsWith("Windows")) {
      try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
        entries.force(true);
      }
    }
  }

  /** Deletes a directory and all that is in it, if it is there. */
  public static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      for (Path path : contents(directory)) {
        Files.delete(path);
      }
    }
  }

  /** A directory and all that is in it, each thing before the directory that holds it. */
  private static List<Path> contents(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
