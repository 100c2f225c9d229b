package dev.ganvas.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a sample asks of a model with styles, in JSON: {@code psi}, {@code cutoff}, {@code mix} (a
 * list of sources with their layers) and {@code noise}, each only where it is asked for.
 */
public final class LookJson {
  /** The fields that it reads and writes. */
  public static final List<String> FIELDS = List.of("psi", "cutoff", "mix", "noise");

  private static final int MOST = 64;

  private LookJson() {}

  /** Adds to {@code json} what is asked for. */
  public static void write(Look look, ObjectNode json) {
    look.psi().ifPresent(psi -> json.put("psi", psi));
    look.cutoff().ifPresent(cutoff -> json.put("cutoff", cutoff));
    if (!look.mixes().isEmpty()) {
      ArrayNode mixes = json.putArray("mix");
      look.mixes().forEach(mix -> write(mix, mixes.addObject()));
    }
    if (!look.noise().equals(NoiseChoice.OWN)) {
      write(look.noise(), json.putObject("noise"));
    }
  }

  private static void write(Mix mix, ObjectNode json) {
    Sample source = mix.source();
    json.put("seed", Long.toString(source.seed().getAsLong()));
    source.label().ifPresent(label -> json.put("label", label));
    mix.layers().forEach(json.putArray("layers")::add);
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
    if (json.has("psi")) {
      look = look.psi(number("psi", json.path("psi")));
    }
    if (json.has("cutoff")) {
      Check.that(json.path("cutoff").isInt(), "cutoff is no whole number");
      look = look.cutoff(json.path("cutoff").intValue());
    }
    Check.that(!json.has("mix") || json.path("mix").isArray(), "mix is no list of mixes");
    Check.within("the number of mixes", json.path("mix").size(), 0, MOST);
    for (JsonNode mix : json.path("mix")) {
      look = look.mix(mix(mix));
    }
    return json.has("noise") ? look.noise(noise(json.path("noise"))) : look;
  }

  private static Mix mix(JsonNode json) {
    Sample source = Sample.of(Recipe.seed("seed", json));
    source = json.has("label") ? source.label(json.path("label").asText()) : source;
    Check.within("the number of layers of a mix", json.path("layers").size(), 1, MOST);
    List<String> layers = new ArrayList<>();
    json.path("layers").forEach(layer -> layers.add(layer.asText()));
    return new Mix(source, layers);
  }

  private static NoiseChoice noise(JsonNode json) {
    Check.that(json.isObject(), "noise is no object with a scale, a seed or both");
    OptionalLong seed =
        json.has("seed") ? OptionalLong.of(Recipe.seed("seed", json)) : OptionalLong.empty();
    Check.within("the number of groups of noise", json.path("groups").size(), 0, MOST);
    Map<String, Double> groups = new TreeMap<>();
    json.path("groups")
        .properties()
        .forEach(group -> groups.put(group.getKey(), number("noise", group.getValue())));
    return new NoiseChoice(
        seed, json.has("scale") ? number("the scale of noise", json.path("scale")) : 1, groups);
  }

  private static double number(String field, JsonNode value) {
    Check.that(value.isNumber(), "%s is no number", field);
    return value.doubleValue();
  }
}
