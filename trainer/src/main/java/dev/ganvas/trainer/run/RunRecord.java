package dev.ganvas.trainer.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The file {@code run.json}: everything that the result depends on.
 *
 * @param recipe with every setting
 * @param data what it learns from
 * @param seed of all random numbers
 * @param images real images that the run is to see
 * @param versions of what made it
 */
record RunRecord(JsonNode recipe, Data data, long seed, long images, Map<String, String> versions) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String FILE = "run.json";

  /**
   * A data set by content.
   *
   * @param source the name or directory by which it was opened
   * @param size samples
   * @param shape of one sample, without the batch
   */
  record Data(
      String name,
      String source,
      String hash,
      int size,
      List<Integer> shape,
      List<String> labels,
      String licence) {}

  void write(Path run) throws IOException {
    WholeFile.write(run.resolve(FILE), out -> out.write(JSON.writeValueAsBytes(this)));
  }

  /**
   * Reads a run's record.
   *
   * @throws IllegalArgumentException if there is none
   */
  static RunRecord read(Path run) throws IOException {
    Path file = run.resolve(FILE);
    Check.that(Files.isRegularFile(file), "%s is no run: it has no %s", run, FILE);
    return JSON.readValue(file.toFile(), RunRecord.class);
  }
}
