package dev.ganvas.trainer.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ganvas.trainer.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a cell.
 *
 * @param images that it has seen
 * @param seconds that this took
 * @param figures by name, the one that is drawn first; none where there is no score
 * @param failure why the training came to nothing; null if it did not
 */
record Outcome(
    String row,
    String column,
    long images,
    double seconds,
    Map<String, Double> figures,
    String failure) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "outcome.json";

  Outcome {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** What a cell's directory says, if it is finished. */
  static Optional<Outcome> read(Path place) throws IOException {
    Path file = place.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), Outcome.class));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is broken; remove it to have that cell scored anew", e);
    }
  }

  /** Finishes a cell. */
  void write(Path place) throws IOException {
    WholeFile.write(place.resolve(FILE), out -> out.write(JSON.writeValueAsBytes(this)));
  }

  /** The first figure, or why there is none. */
  String text() {
    if (failure != null) {
      return failure;
    }
    return figures.entrySet().stream()
        .findFirst()
        .map(figure -> String.format(Locale.ROOT, "%s %.1f", figure.getKey(), figure.getValue()))
        .orElse("");
  }
}
