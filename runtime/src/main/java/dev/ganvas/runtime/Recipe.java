package dev.ganvas.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.PngText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that a picture was made from. It travels inside the PNG as a text under {@link
 * #KEYWORD}; one that is read back is checked like any input, since anybody may have written it.
 *
 * @param model the bundle's id
 * @param sha256 of the bundle's generator
 * @param sample with a seed, the name of its label, if the model has labels, and all of its codes
 * @param versions of the software that made the picture, for people; nothing depends on them
 */
public record Recipe(String model, String sha256, Sample sample, Map<String, String> versions) {

  /** The keyword of the PNG text that holds a recipe. */
  public static final String KEYWORD = "ganvas";

  private static final String SCHEMA = "ganvas/1";
  private static final int MAX_TEXT = 1_000;
  private static final int MAX_VERSIONS = 64;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public Recipe {
    Check.that(
        model != null && model.matches("[a-z0-9-]{1,64}"),
        "model is %s; allowed are 1 to 64 of the characters a-z, 0-9 and -",
        Check.quoted(model));
    Check.that(
        sha256 != null && sha256.matches("[0-9a-f]{64}"),
        "sha256 is %s; allowed are 64 lower-case hexadecimal digits",
        Check.quoted(sha256));
    Check.that(
        sample.seed().isPresent(), "a latent of one's own makes tensors, but no picture: no seed");
    int length = sample.label().map(String::length).orElse(1);
    Check.within("the length of label", length, 1, MAX_TEXT);
    RecipeCodes.check(sample.codes());
    Check.within("the number of versions", versions.size(), 0, MAX_VERSIONS);
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

  public long seed() {
    return sample.seed().getAsLong();
  }

  /** The label's name, or null for a model without labels. */
  public String label() {
    return sample.label().orElse(null);
  }

  /** The request that makes the picture again. */
  public Request request() {
    return Request.of(List.of(sample));
  }

  /** The recipe as JSON; the seed is a text, since many readers round large numbers. */
  public String toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("schema", SCHEMA).put("model", model).put("sha256", sha256);
    json.put("seed", Long.toString(seed()));
    sample.label().ifPresent(name -> json.put("label", name));
    sample
        .towards()
        .ifPresent(seed -> json.put("towards", Long.toString(seed)).put("amount", sample.amount()));
    if (!sample.codes().isEmpty()) {
      json.set("codes", RecipeCodes.write(sample.codes()));
    }
    LookJson.write(sample.look(), json);
    json.set("versions", MAPPER.valueToTree(new TreeMap<>(versions)));
    return json.toString();
  }

  /**
   * The recipe in its JSON.
   *
   * @throws IllegalArgumentException if it is not valid
   */
  public static Recipe parse(String text) {
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
        json.path("model").textValue(), json.path("sha256").textValue(), sample(json), versions);
  }

  private static Sample sample(JsonNode json) {
    Sample sample = Sample.of(seed("seed", json));
    if (json.has("towards")) {
      JsonNode amount = json.path("amount");
      Check.that(amount.isNumber(), "amount is missing; allowed are 0 to 1");
      sample = sample.towards(seed("towards", json), amount.doubleValue());
    }
    sample = json.has("label") ? sample.label(json.path("label").textValue()) : sample;
    sample = json.has("codes") ? RecipeCodes.read(json.path("codes"), sample) : sample;
    return sample.look(LookJson.read(json));
  }

  static long seed(String field, JsonNode json) {
    String text = json.path(field).asText(null);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is %s; allowed are whole numbers of 64 bits".formatted(field, Check.quoted(text)));
    }
  }
}
