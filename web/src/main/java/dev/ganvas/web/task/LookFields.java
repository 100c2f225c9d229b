package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.card.Psi;
import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.LookJson;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.TextFields;
import java.util.List;
import java.util.Set;

/**
 * What fields ask of a model with styles, as {@link LookJson} has it. Where nothing can be nested,
 * {@code directions.smile}, {@code noise.scale}, {@code noise.seed} and {@code noise.groups.fine}
 * are fields of their own, and {@code mix} and {@code styles} are texts of JSON.
 */
final class LookFields {
  static final String DIRECTIONS = "directions";
  static final String NOISE = "noise";
  static final String NOISE_GROUPS = "noise.groups";

  /** What is neither: one value each. */
  static final List<String> SINGLE = List.of("psi", "cutoff", "mix", "styles");

  /** The most layers of a model, and the most entries of anything with names. */
  static final int MOST = 64;

  static final TextFields TEXTS =
      new TextFields(
          Set.of("psi", "cutoff", "noise.scale", "noise.groups.*", "directions.*"),
          Set.of(),
          Set.of("mix", "styles"));

  private static final String GROUPS = "groups";

  private LookFields() {}

  /** The look that some fields ask for; other fields may be among them. */
  static Look read(Fields fields) {
    ObjectNode look = JsonNodeFactory.instance.objectNode();
    fields.number("psi", -Psi.MOST, Psi.MOST).ifPresent(psi -> look.put("psi", psi));
    fields.integer("cutoff", 0, MOST).ifPresent(cutoff -> look.put("cutoff", cutoff));
    for (String field : List.of("styles", "mix")) {
      fields.any(field).ifPresent(value -> look.set(field, value));
    }
    fields
        .entries(DIRECTIONS, MOST)
        .forEach((name, amount) -> look.withObjectProperty(DIRECTIONS).set(name, amount));
    noise(fields, look);
    return LookJson.read(look);
  }

  private static void noise(Fields fields, ObjectNode look) {
    String prefix = GROUPS + ".";
    fields
        .entries(NOISE, MOST)
        .forEach(
            (name, value) -> {
              ObjectNode noise = look.withObjectProperty(NOISE);
              if (name.startsWith(prefix)) {
                noise.withObjectProperty(GROUPS).set(name.substring(prefix.length()), value);
              } else {
                noise.set(name, value);
              }
            });
  }
}
