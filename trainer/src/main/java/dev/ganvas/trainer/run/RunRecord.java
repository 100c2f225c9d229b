package dev.ganvas.trainer.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.ImageSettings;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.recipe.Settings;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The file {@code run.json}: everything that the result depends on.
 *
 * @param recipe with every setting
 * @param data what it learns from
 * @param seed of all random numbers
 * @param versions of what made it
 */
record RunRecord(JsonNode recipe, Data data, long seed, Map<String, String> versions) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  RunRecord {
    Check.that(recipe != null && data != null, "the recipe or the data is missing");
    versions = versions == null ? Map.of() : Map.copyOf(versions);
  }

  /** Of a run that begins here and now. */
  static RunRecord of(Session.Start start, DataDescription data) {
    return new RunRecord(
        Settings.json(start.recipe()),
        Data.of(start.data(), data),
        start.seed(),
        Map.of("pytorch", Devices.version(), "java", Runtime.version().toString()));
  }

  /**
   * A data set by content, and how it was opened.
   *
   * @param source the name or the directory
   * @param askedSize pixels, if a size was asked for
   * @param askedChannels 1 or 3, if that was asked for
   * @param askedBackground red, green and blue in one number, if it is not white
   * @param size how many samples there are
   * @param shape of one sample, without the batch
   */
  record Data(
      String source,
      Integer askedSize,
      Integer askedChannels,
      Integer askedBackground,
      String name,
      String hash,
      @JsonProperty("samples") int size,
      List<Integer> shape,
      List<String> labels,
      String licence)
      implements DataDescription {

    Data {
      Check.that(source != null && hash != null, "where the data comes from is missing");
      shape = List.copyOf(shape);
      labels = List.copyOf(labels);
    }

    static Data of(DataSource source, DataDescription data) {
      OptionalInt size = source.settings().size();
      OptionalInt channels = source.settings().channels();
      Color background = source.settings().background();
      return new Data(
          source.name(),
          size.isPresent() ? size.getAsInt() : null,
          channels.isPresent() ? channels.getAsInt() : null,
          background.equals(Color.WHITE) ? null : background.getRGB(),
          data.name(),
          data.hash(),
          data.size(),
          data.shape(),
          data.labels(),
          data.licence());
    }

    DataSource reopen() {
      ImageSettings settings = ImageSettings.DEFAULT;
      settings = askedSize == null ? settings : settings.withSize(askedSize);
      settings = askedChannels == null ? settings : settings.withChannels(askedChannels);
      settings =
          askedBackground == null ? settings : settings.withBackground(new Color(askedBackground));
      return new DataSource(source, settings);
    }
  }

  void write(Path run) throws IOException {
    WholeFile.write(run.resolve(Run.RECORD), out -> out.write(JSON.writeValueAsBytes(this)));
  }

  /**
   * Reads a run's record.
   *
   * @throws IllegalArgumentException if there is none
   * @throws IOException with a sentence, if it is broken
   */
  static RunRecord read(Path run) throws IOException {
    Path file = run.resolve(Run.RECORD);
    Check.that(Files.isRegularFile(file), "%s is no run: it has no %s", run, Run.RECORD);
    RunRecord record;
    try {
      record = JSON.readValue(Files.readAllBytes(file), RunRecord.class);
    } catch (JsonProcessingException e) {
      throw broken(file, e);
    }
    if (record == null) {
      throw broken(file, null);
    }
    return record;
  }

  private static IOException broken(Path file, Exception cause) {
    return new IOException(file + " is broken: it does not say how the run began", cause);
  }
}
