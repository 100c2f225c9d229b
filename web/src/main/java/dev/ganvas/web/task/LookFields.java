package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.Psi;
import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.LookJson;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.TextFields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What fields ask of a model with styles, as {@link LookJson} has it. Where nothing can be nested,
 * {@code directions.smile}, {@code noise.scale}, {@code noise.seed} and {@code noise.groups.fine}
 * are fields of their own; {@code mix} and {@code styles} are texts of JSON there, as {@code
 * directions} and {@code noise} may be.
 */
public final class LookFields {
  static final String MIX = "mix";
  static final String DIRECTIONS = "directions";
  static final String NOISE = "noise";
  static final String NOISE_GROUPS = "noise.groups";

  /** What is neither: one value each. */
  static final List<String> SINGLE = List.of("psi", "cutoff", MIX, "styles");

  static final TextFields TEXTS =
      new TextFields(
          Set.of("psi", "cutoff", "noise.scale", "noise.groups.*", "directions.*"),
          Set.of(),
          Set.of(MIX, "styles", DIRECTIONS, NOISE));

  private static final String GROUPS = "groups";
  private static final String GROUP = GROUPS + ".";
  private static final List<String> PARTS = List.of("scale", "seed", GROUPS);

  private LookFields() {}

  /** The look that some fields ask for; other fields may be among them. */
  public static Look read(Fields fields) {
    return over(Look.PLAIN, fields);
  }

  /**
   * A look with what some fields ask for: mixes go over those that it has, directions stand beside
   * its own, and all else takes the place of what was asked before.
   *
   * @throws HttpFailure naming the field that is wrong
   */
  public static Look over(Look before, Fields fields) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    LookJson.write(before, whole);
    Look look = before;
    for (Map.Entry<String, JsonNode> field : asked(fields).properties()) {
      put(field.getKey(), field.getValue(), whole);
      look = read(field.getKey(), whole);
    }
    return look;
  }

  private static ObjectNode asked(Fields fields) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    fields.number("psi", -Psi.MOST, Psi.MOST).ifPresent(psi -> asked.put("psi", psi));
    fields.integer("cutoff", 0, Look.MOST).ifPresent(cutoff -> asked.put("cutoff", cutoff));
    for (String field : List.of("styles", MIX)) {
      fields.any(field).ifPresent(value -> asked.set(field, value));
    }
    fields
        .entries(DIRECTIONS, Look.MOST)
        .forEach((name, amount) -> asked.withObjectProperty(DIRECTIONS).set(name, amount));
    noise(fields, asked);
    return asked;
  }

  private static void put(String field, JsonNode value, ObjectNode whole) {
    if (field.equals(MIX) && value instanceof ArrayNode mixes) {
      whole.withArrayProperty(MIX).addAll(mixes);
    } else if (field.equals(DIRECTIONS)) {
      value
          .properties()
          .forEach(way -> whole.withObjectProperty(DIRECTIONS).set(way.getKey(), way.getValue()));
    } else {
      whole.set(field, value);
    }
  }

  /** What was there before {@code field} is right. */
  private static Look read(String field, ObjectNode whole) {
    try {
      return LookJson.read(whole);
    } catch (IllegalArgumentException e) {
      throw HttpFailure.field(field, e.getMessage());
    }
  }

  private static void noise(Fields fields, ObjectNode asked) {
    for (Map.Entry<String, JsonNode> part : fields.entries(NOISE, Look.MOST).entrySet()) {
      ObjectNode noise = asked.withObjectProperty(NOISE);
      String name = part.getKey();
      boolean grouped =
          name.startsWith(GROUP) && (noise.path(GROUPS).isObject() || !noise.has(GROUPS));
      if (grouped) {
        String group = name.substring(GROUP.length());
        noise.withObjectProperty(GROUPS).set(group, part.getValue());
      } else {
        checkPart(name);
        noise.set(name, part.getValue());
      }
    }
  }

  private static void checkPart(String name) {
    if (!PARTS.contains(name)) {
      throw HttpFailure.field(
              NOISE,
              "%s is not known; allowed are scale, seed and groups"
                  .formatted(Check.quoted(NOISE + "." + name)))
          .coded("unknown_parameter");
    }
  }
}
