package dev.ganvas.web.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines of readings as series. */
final class Metrics {
  /** The field that counts the real images seen. */
  static final String IMAGES = "images";

  /** The metric that is the speed. */
  static final String SPEED = "images_per_second";

  private static final int MOST_SERIES = 64;
  private static final int LONGEST_NAME = 64;

  private Metrics() {}

  /** What comes after a cursor, thinned to every k-th reading if there are more than asked for. */
  static Readings after(Cursor cursor, Lines lines, int atMost) {
    int from = cursor.known(lines);
    int every = Math.max(1, (lines.count() - from + atMost - 1) / atMost);
    List<JsonNode> kept = new ArrayList<>();
    long seen = -1;
    for (int i = from + (lines.count() - from - 1) % every; i < lines.count(); i += every) {
      JsonNode line = lines.json(i); // every k-th from the newest on, which is always in
      if (line.path(IMAGES).isIntegralNumber() && line.path(IMAGES).asLong() > seen) {
        seen = line.path(IMAGES).asLong();
        kept.add(line);
      }
    }
    List<Long> images = kept.stream().map(line -> line.path(IMAGES).asLong()).toList();
    return new Readings(Cursor.behind(lines).number(), from == 0, images, series(kept));
  }

  /** The names of what a line measures. */
  static Set<String> names(JsonNode line) {
    Set<String> names = new LinkedHashSet<>();
    line.fieldNames()
        .forEachRemaining(
            name -> {
              boolean figure = line.path(name).isNumber() && !name.equals(IMAGES);
              if (figure && name.length() <= LONGEST_NAME && names.size() < MOST_SERIES) {
                names.add(name);
              }
            });
    return names;
  }

  private static Map<String, List<Double>> series(List<JsonNode> readings) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode reading : readings) {
      if (names.size() < MOST_SERIES) {
        names.addAll(names(reading));
      }
    }
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (String name : names) {
      List<Double> values = new ArrayList<>(readings.size());
      readings.forEach(reading -> values.add(finite(reading.path(name))));
      series.put(name, Collections.unmodifiableList(values));
    }
    return Collections.unmodifiableMap(series);
  }

  private static Double finite(JsonNode value) {
    return value.isNumber() && Double.isFinite(value.asDouble()) ? value.asDouble() : null;
  }
}
