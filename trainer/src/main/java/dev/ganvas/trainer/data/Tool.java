package dev.ganvas.trainer.data;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A program of this machine that gets packages or unpacks them. */
record Tool(String program) {
  /** Whether this machine has it. */
  boolean exists() {
    String places = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(places.split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /**
   * Runs it to its end.
   *
   * @param directory that it works in
   * @param thing what it is to get
   * @throws IOException with a sentence, if it is not there or fails
   */
  void get(Path directory, String thing, String... arguments) throws IOException {
    Process process = start(directory, thing, arguments);
    try (InputStream in = process.getInputStream()) {
      String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("%s could not get %s (%s)".formatted(program, thing, reason(output)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Fetching %s was interrupted".formatted(thing), e);
    } finally {
      process.destroy();
    }
  }

  private Process start(Path directory, String thing, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(program);
    builder.command().addAll(List.of(arguments));
    try {
      return builder.directory(directory.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be fetched, for this machine has no %s".formatted(thing, program), e);
    }
  }

  /** The first line that speaks of an error, or else the last. */
  private static String reason(String output) {
    List<String> lines = output.strip().lines().toList();
    return lines.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).contains("error"))
        .findFirst()
        .orElse(lines.isEmpty() ? "no reason given" : lines.get(lines.size() - 1));
  }
}
