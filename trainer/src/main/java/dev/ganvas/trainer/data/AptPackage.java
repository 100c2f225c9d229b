package dev.ganvas.trainer.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Debian package, unpacked without being installed, so that nobody has to be root.
 *
 * @param content the directory or file that it would install
 */
record AptPackage(String name, Path content) {
  /**
   * Downloads the package and puts that content at {@code target}, whole or not at all.
   *
   * @throws IOException with a sentence, if that is not possible on this machine
   */
  void unpack(Path target) throws IOException {
    if (Files.exists(target)) {
      throw new IOException(target + " is there but not complete; move it away first");
    }
    Files.createDirectories(target.getParent());
    Path scratch = Files.createTempDirectory(target.getParent(), ".fetch");
    try {
      run(scratch, "apt-get", "download", name);
      run(scratch, "dpkg-deb", "-x", archiveIn(scratch), "root");
      Files.move(scratch.resolve("root").resolve(content.getRoot().relativize(content)), target);
    } finally {
      delete(scratch);
    }
  }

  private String archiveIn(Path scratch) throws IOException {
    try (Stream<Path> files = Files.list(scratch)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".deb"))
          .findFirst()
          .orElseThrow(() -> new IOException("apt-get download left no package " + name));
    }
  }

  private void run(Path directory, String... command) throws IOException {
    Process process = start(directory, command);
    try (InputStream in = process.getInputStream()) {
      String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(
            "%s could not get %s (%s)".formatted(command[0], name, lastLine(output)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Fetching %s was interrupted".formatted(name), e);
    } finally {
      process.destroy();
    }
  }

  private Process start(Path directory, String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .directory(directory.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be fetched, for this machine has no %s".formatted(name, command[0]), e);
    }
  }

  private static String lastLine(String output) {
    List<String> lines = output.strip().lines().toList();
    return lines.isEmpty() ? "no reason given" : lines.get(lines.size() - 1);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
