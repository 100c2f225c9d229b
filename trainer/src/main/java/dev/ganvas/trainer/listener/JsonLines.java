package dev.ganvas.trainer.listener;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.loop.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Appends every reading to a file, one JSON object a line, whole lines at a time. */
public final class JsonLines implements Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** Writes to {@code file}, after what is there. */
  public JsonLines(Path file) {
    this.file = file;
  }

  @Override
  public void on(Event event) throws IOException {
    if (event instanceof Event.Started && Files.exists(file)) {
      dropAfter(event.images());
    } else if (event instanceof Event.Measured measured) {
      ObjectNode line = JSON.createObjectNode().put("images", measured.images());
      measured.metrics().forEach(line::put);
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** How long the run has taken in all, by the speed of each reading; 0 if there are none. */
  public static double seconds(Path file) throws IOException {
    if (Files.notExists(file)) {
      return 0;
    }
    double seconds = 0;
    long images = 0;
    for (String line : Files.readAllLines(file, UTF_8)) {
      JsonNode reading = reading(line);
      double speed = reading.path(Event.SPEED).asDouble();
      if (speed > 0) {
        seconds += (reading.path("images").asLong() - images) / speed;
        images = reading.path("images").asLong();
      }
    }
    return Math.rint(seconds);
  }

  /** Readings from after the checkpoint that a run goes on from will be made again. */
  private void dropAfter(long images) throws IOException {
    List<String> kept =
        Files.readAllLines(file, UTF_8).stream().filter(line -> seen(line) <= images).toList();
    byte[] lines = kept.stream().map(line -> line + "\n").collect(joining()).getBytes(UTF_8);
    WholeFile.write(file, out -> out.write(lines));
  }

  private static long seen(String line) {
    return reading(line).path("images").asLong(Long.MAX_VALUE);
  }

  /** Nothing, if a kill cut the line short. */
  private static JsonNode reading(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
