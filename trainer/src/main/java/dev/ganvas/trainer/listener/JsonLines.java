package dev.ganvas.trainer.listener;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.trainer.loop.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode reading = JSON.readTree(line);
      long seen = reading.path("images").asLong();
      seconds += (seen - images) / reading.path(Event.SPEED).asDouble();
      images = seen;
    }
    return Math.rint(seconds);
  }

  /** Readings from after the checkpoint that a run goes on from will be made again. */
  private void dropAfter(long images) throws IOException {
    List<String> kept =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> seen(line) <= images)
            .toList();
    Files.write(file, kept);
  }

  private static long seen(String line) {
    try {
      return JSON.readTree(line).path("images").asLong(Long.MAX_VALUE);
    } catch (IOException e) {
      return Long.MAX_VALUE; // a line that a kill cut short
    }
  }
}
