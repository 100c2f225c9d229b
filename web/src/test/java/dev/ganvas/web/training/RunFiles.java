package dev.ganvas.web.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;

/** A run's directory as the trainer leaves it. */
public record RunFiles(Path path) {
  public static final Instant BEGIN = Instant.parse("2026-11-23T20:00:00Z");

  private static final String RECORD =
      """
      {"recipe":{"name":"wgan-gp","images":1000000,"regularisers":[{"type":"gradient-penalty"}]},
       "data":{"name":"ring","samples":100},"seed":-9007199254740993,"versions":{}}
      """;

  public static RunFiles begin(Path runs, String id) throws IOException {
    RunFiles run = new RunFiles(Files.createDirectories(runs.resolve(id)));
    run.write("run.json", RECORD).touch("run.json", BEGIN);
    return run;
  }

  public RunFiles write(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    return this;
  }

  public RunFiles append(String name, String text) throws IOException {
    Files.writeString(
        path.resolve(name), text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }

  public RunFiles touch(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(path.resolve(name), FileTime.from(time));
    return this;
  }

  /** Appends the readings numbered {@code from} to {@code to}, made at some speed. */
  public RunFiles measure(int from, int to, double speed) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i <= to; i++) {
      lines.append(reading(i, speed)).append('\n');
    }
    return append("metrics.jsonl", lines.toString());
  }

  static String reading(int number, double speed) {
    return String.format(
        Locale.ROOT,
        "{\"images\":%d,\"images_per_second\":%s,\"loss/critic\":%d.5}",
        6400L * number,
        speed,
        number);
  }
}
