package dev.ganvas.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.PngText;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that a picture was made from. It travels inside the PNG as a text under {@link
 * #KEYWORD}; one that is read back is checked like any input, since anybody may have written it.
 *
 * @param model the bundle's id
 * @param sha256 of the bundle's generator
 * @param label the label's name, or null for a model without labels
 * @param versions of the software that made the picture, for people; nothing depends on them
 */
public record Recipe(
    String model, String sha256, long seed, String label, Map<String, String> versions) {

  /** The keyword of the PNG text that holds a recipe. */
  public static final String KEYWORD = "ganvas";

  private static final String SCHEMA = "ganvas/1";
  private static final int MAX_TEXT = 1_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Recipe {
    Check.that(
        model != null && model.matches("[a-z0-9-]{1,64}"),
        "model is %s; allowed are 1 to 64 of the characters a-z, 0-9 and -",
        Check.quoted(model));
    Check.that(
        sha256 != null && sha256.matches("[0-9a-f]{64}"),
        "sha256 is %s; allowed are 64 lower-case hexadecimal digits",
        Check.quoted(sha256));
    if (label != null) {
      Check.present("label", label);
      Check.within("the length of label", label.length(), 1, MAX_TEXT);
    }
    versions = Map.copyOf(versions);
  }

  /**
   * The recipe inside a PNG file.
   *
   * @throws IllegalArgumentException if there is none, or none that is valid
   */
  public static Recipe read(byte[] png) {
    return parse(
        PngText.read(png, KEYWORD)
            .orElseThrow(
                () -> new IllegalArgumentException("this is no PNG file that carries a recipe")));
  }

  /** The request that makes the picture again. */
  public Request request() {
    Request plain = Request.of(1).seed(seed);
    return label == null ? plain : plain.label(label);
  }

  /** The recipe as JSON; the seed is a text, since many readers round large numbers. */
  public String toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("schema", SCHEMA).put("model", model).put("sha256", sha256);
    json.put("seed", Long.toString(seed));
    if (label != null) {
      json.put("label", label);
    }
    json.set("versions", MAPPER.valueToTree(new TreeMap<>(versions)));
    return json.toString();
  }

  private static Recipe parse(String text) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the recipe is not valid JSON");
    }
    Check.that(
        SCHEMA.equals(json.path("schema").textValue()),
        "schema is %s; this version reads %s",
        Check.quoted(json.path("schema").textValue()),
        SCHEMA);
    Map<String, String> versions = new TreeMap<>();
    json.path("versions")
        .properties()
        .forEach(entry -> versions.put(entry.getKey(), entry.getValue().asText()));
    return new Recipe(
        json.path("model").textValue(),
        json.path("sha256").textValue(),
        seed(json.path("seed").asText()),
        json.path("label").textValue(),
        versions);
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "seed is %s; allowed are whole numbers of 64 bits".formatted(Check.quoted(text)));
    }
  }
}
