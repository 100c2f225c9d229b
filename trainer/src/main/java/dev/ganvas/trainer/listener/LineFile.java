package dev.ganvas.trainer.listener;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.trainer.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of JSON objects, one a line, each of which says after how many images it was written. */
record LineFile(Path path) {
  /** The field that counts the real images seen. */
  static final String IMAGES = "images";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line that only says when it is written. */
  static ObjectNode line(long images) {
    return JSON.createObjectNode().put(IMAGES, images);
  }

  /** Writes one whole line after what is there. */
  void append(ObjectNode line) throws IOException {
    Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Lines from after the checkpoint that a run goes on from will be written again. */
  void dropAfter(long images) throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    List<String> kept = lines().stream().filter(line -> seen(parse(line)) <= images).toList();
    byte[] lines = kept.stream().map(line -> line + "\n").collect(joining()).getBytes(UTF_8);
    WholeFile.write(path, out -> out.write(lines));
  }

  /** All lines in order; missing nodes for those that a kill cut short. */
  List<JsonNode> read() throws IOException {
    return Files.notExists(path) ? List.of() : lines().stream().map(LineFile::parse).toList();
  }

  /** The images of a line; a broken one is after all others. */
  static long seen(JsonNode line) {
    return line.path(IMAGES).asLong(Long.MAX_VALUE);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(path, UTF_8);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
