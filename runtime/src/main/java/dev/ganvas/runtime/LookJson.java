package dev.ganvas.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a sample asks of a model with styles, in JSON: {@code styles}, {@code psi}, {@code cutoff},
 * {@code mix} (a list of sources with their layers), {@code directions} (names to amounts) and
 * {@code noise}, each only where it is asked for.
 */
public final class LookJson {
  /** The fields that it reads and writes. */
  public static final List<String> FIELDS =
      List.of("styles", "psi", "cutoff", "mix", "directions", "noise");

  private LookJson() {}

  /** Adds to {@code json} what is asked for. */
  public static void write(Look look, ObjectNode json) {
    look.styles().ifPresent(styles -> json.set("styles", StyleJson.write(styles)));
    look.psi().ifPresent(psi -> json.put("psi", psi));
    look.cutoff().ifPresent(cutoff -> json.put("cutoff", cutoff));
    if (!look.mixes().isEmpty()) {
      ArrayNode mixes = json.putArray("mix");
      look.mixes().forEach(mix -> write(mix, mixes.addObject()));
    }
    if (!look.directions().isEmpty()) {
      ObjectNode directions = json.putObject("directions");
      look.directions().forEach(directions::put);
    }
    if (!look.noise().equals(NoiseChoice.OWN)) {
      write(look.noise(), json.putObject("noise"));
    }
  }

  /** Each thing that is asked for, by itself, by the name of its field. */
  public static Map<String, Look> parts(Look look) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(look, json);
    Map<String, Look> parts = new LinkedHashMap<>();
    json.properties()
        .forEach(part -> parts.put(part.getKey(), read(json.deepCopy().retain(part.getKey()))));
    return parts;
  }

  private static void write(Mix mix, ObjectNode json) {
    Sample source = mix.source();
    json.put("seed", Long.toString(source.seed().getAsLong()));
    source.label().ifPresent(label -> json.put("label", label));
    if (!source.codes().isEmpty()) {
      json.set("codes", RecipeCodes.write(source.codes()));
    }
    source.look().styles().ifPresent(styles -> json.set("styles", StyleJson.write(styles)));
    mix.layers().forEach(json.putArray("layers")::add);
    if (mix.amount() < 1) {
      json.put("amount", mix.amount());
    }
  }

  private static void write(NoiseChoice noise, ObjectNode json) {
    noise.seed().ifPresent(seed -> json.put("seed", Long.toString(seed)));
    json.put("scale", noise.scale());
    if (!noise.groups().isEmpty()) {
      ObjectNode groups = json.putObject("groups");
      noise.groups().forEach(groups::put);
    }
  }

  /**
   * What some JSON asks for; other fields may be among it.
   *
   * @throws IllegalArgumentException if it asks for what no model can do
   */
  public static Look read(JsonNode json) {
    Look look = Look.PLAIN;
    if (json.has("styles")) {
      look = look.styles(StyleJson.read(json.path("styles")));
    }
    if (json.has("psi")) {
      look = look.psi(number("psi", json.path("psi")));
    }
    if (json.has("cutoff")) {
      Check.that(
          json.path("cutoff").isInt(),
          "cutoff is no whole number; allowed are 0 to the layers of the model");
      look = look.cutoff(json.path("cutoff").intValue());
    }
    Check.that(
        !json.has("mix") || json.path("mix").isArray(),
        "mix is no list; allowed are lists of objects with a seed and layers");
    Check.within("the number of mixes", json.path("mix").size(), 0, Look.MOST);
    for (JsonNode mix : json.path("mix")) {
      look = look.mix(mix(mix));
    }
    for (Map.Entry<String, Double> way :
        numbers("directions", json.path("directions")).entrySet()) {
      look = look.along(way.getKey(), way.getValue());
    }
    return json.has("noise") ? look.noise(noise(json.path("noise"))) : look;
  }

  private static Mix mix(JsonNode json) {
    checkKnown("a mix", json, List.of("seed", "label", "codes", "styles", "layers", "amount"));
    Sample source = Sample.of(Recipe.seed("seed", json));
    source =
        json.hasNonNull("label")
            ? source.label(nameOrIndex("the label of a mix", json.path("label")))
            : source;
    source = json.hasNonNull("codes") ? RecipeCodes.read(json.path("codes"), source) : source;
    source =
        json.hasNonNull("styles") ? source.styles(StyleJson.read(json.path("styles"))) : source;
    Check.that(
        json.path("layers").isArray(),
        "a mix has no list of layers; allowed are lists such as [\"coarse\"]");
    Check.within("the number of layers of a mix", json.path("layers").size(), 1, Look.MOST);
    List<String> layers = new ArrayList<>();
    json.path("layers").forEach(layer -> layers.add(nameOrIndex("a layer of a mix", layer)));
    double amount =
        json.hasNonNull("amount") ? number("the amount of a mix", json.path("amount")) : 1;
    return new Mix(source, layers, amount);
  }

  private static void checkKnown(String what, JsonNode json, List<String> known) {
    json.fieldNames().forEachRemaining(name -> Check.oneOf("a field of " + what, name, known));
  }

  private static String nameOrIndex(String field, JsonNode value) {
    Check.that(
        value.isTextual() || value.isIntegralNumber(), "%s is neither a name nor an index", field);
    return value.asText();
  }

  private static NoiseChoice noise(JsonNode json) {
    Check.that(json.isObject(), "noise is no object with a scale, a seed or both");
    checkKnown("noise", json, List.of("seed", "scale", "groups"));
    OptionalLong seed =
        json.has("seed") ? OptionalLong.of(Recipe.seed("seed", json)) : OptionalLong.empty();
    Map<String, Double> groups = numbers("noise.groups", json.path("groups"));
    return new NoiseChoice(
        seed, json.has("scale") ? number("the scale of noise", json.path("scale")) : 1, groups);
  }

  private static Map<String, Double> numbers(String field, JsonNode json) {
    Check.that(
        json.isMissingNode() || json.isObject(), "%s is no object of names and numbers", field);
    Check.within("the number of " + field, json.size(), 0, Look.MOST);
    Map<String, Double> numbers = new TreeMap<>();
    json.properties()
        .forEach(
            entry -> {
              String name = field + "." + entry.getKey();
              numbers.put(entry.getKey(), number(name, entry.getValue()));
            });
    return numbers;
  }

  private static double number(String field, JsonNode value) {
    Check.that(value.isNumber(), "%s is no number", field);
    return value.doubleValue();
  }
}
