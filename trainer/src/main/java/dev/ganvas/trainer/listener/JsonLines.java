package dev.ganvas.trainer.listener;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.loop.Listener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Appends every reading to a file, one JSON object a line, whole lines at a time. */
public final class JsonLines implements Listener {
  private final LineFile file;

  /** Writes to {@code file}, after what is there. */
  public JsonLines(Path file) {
    this.file = new LineFile(file);
  }

  @Override
  public void on(Event event) throws IOException {
    if (event instanceof Event.Started) {
      file.dropAfter(event.images());
    } else if (event instanceof Event.Measured measured) {
      ObjectNode line = LineFile.line(measured.images());
      measured.metrics().forEach(line::put);
      file.append(line);
    }
  }

  /** What was written, in order; nothing if there is no file. */
  public static List<Event.Measured> readings(Path file) throws IOException {
    List<Event.Measured> readings = new ArrayList<>();
    for (JsonNode line : new LineFile(file).read()) {
      Map<String, Double> metrics = new TreeMap<>();
      line.properties().forEach(field -> metrics.put(field.getKey(), field.getValue().asDouble()));
      metrics.remove(LineFile.IMAGES);
      readings.add(new Event.Measured(line.path(LineFile.IMAGES).asLong(), metrics));
    }
    return readings;
  }

  /** How long the run has taken in all, by the speed of each reading; 0 if there are none. */
  public static double seconds(Path file) throws IOException {
    double seconds = 0;
    long images = 0;
    for (JsonNode reading : new LineFile(file).read()) {
      double speed = reading.path(Event.SPEED).asDouble();
      if (speed > 0) {
        seconds += (reading.path(LineFile.IMAGES).asLong() - images) / speed;
        images = reading.path(LineFile.IMAGES).asLong();
      }
    }
    return Math.rint(seconds);
  }
}
