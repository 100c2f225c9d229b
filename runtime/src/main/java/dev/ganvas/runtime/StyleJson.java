package dev.ganvas.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Styles in JSON: the sha256 of their model, their layers, and little-endian floats in base64. */
public final class StyleJson {
  private static final String SCHEMA = "ganvas-styles/1";

  /** More than the values take in base64, and what else stands in a file. */
  private static final int MOST_BYTES = 6 * StyleCode.MOST + 4096;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StyleJson() {}

  /** Styles as an object. */
  public static ObjectNode write(StyleCode styles) {
    float[] values = styles.values();
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return MAPPER
        .createObjectNode()
        .put("schema", SCHEMA)
        .put("sha256", styles.sha256())
        .put("layers", styles.layers())
        .put("values", Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** As {@link #parse}, of a file that may be anything; a refusal names it. */
  static StyleCode read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      Check.that(bytes.length <= MOST_BYTES, "no styles have more than %d bytes", MOST_BYTES);
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * The styles in a text.
   *
   * @throws IllegalArgumentException if it is not what {@link #write} gives
   */
  public static StyleCode parse(String text) {
    try {
      return read(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the styles are not valid JSON");
    }
  }

  /**
   * The styles of an object.
   *
   * @throws IllegalArgumentException if it is not what {@link #write} gives
   */
  public static StyleCode read(JsonNode json) {
    String schema = json.path("schema").textValue();
    Check.that(
        SCHEMA.equals(schema),
        "the schema of styles is %s; this version reads %s",
        Check.quoted(schema),
        SCHEMA);
    String text = json.path("values").asText();
    Check.within("the length of the values of styles", text.length(), 1, 6 * StyleCode.MOST);
    JsonNode layers = json.path("layers");
    Check.that(
        layers.isInt(), "the layers of styles are no number; allowed are 1 to %d", Look.MOST);
    return new StyleCode(json.path("sha256").textValue(), layers.intValue(), floats(text));
  }

  private static float[] floats(String base64) {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(base64)).order(ByteOrder.LITTLE_ENDIAN);
    Check.that(
        bytes.remaining() % Float.BYTES == 0,
        "the values of styles are %d bytes, which are no floats of %d",
        bytes.remaining(),
        Float.BYTES);
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the values of styles are no base64");
    }
  }
}
