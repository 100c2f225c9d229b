package dev.ganvas.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.util.Map;

/** The codes of a recipe in JSON: an object of texts, which name choices, and of numbers. */
final class RecipeCodes {
  private static final int MAX_CODES = 64;
  private static final int MAX_NAME = 64;
  private static final int MAX_TEXT = 1_000;

  private RecipeCodes() {}

  /** Bounds what anybody may have written; whether a model has such codes is found out later. */
  static void check(Map<String, CodeValue> codes) {
    Check.within("the number of codes", codes.size(), 0, MAX_CODES);
    codes.forEach(
        (name, value) -> {
          Check.within("the length of a name of codes", name.length(), 1, MAX_NAME);
          int length = value.isText() ? value.text().length() : 1;
          Check.within("the length of a value of codes", length, 1, MAX_TEXT);
        });
  }

  static ObjectNode write(Map<String, CodeValue> codes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    codes.forEach(
        (name, value) -> {
          if (value.isText()) {
            json.put(name, value.text());
          } else {
            json.put(name, value.number());
          }
        });
    return json;
  }

  /** The sample with the codes of some JSON. */
  static Sample read(JsonNode json, Sample sample) {
    Check.that(json.isObject(), "codes is not an object of names and values");
    Sample coded = sample;
    for (Map.Entry<String, JsonNode> code : json.properties()) {
      JsonNode value = code.getValue();
      Check.that(
          value.isTextual() || value.isNumber(),
          "codes: %s is neither a text nor a number",
          Check.quoted(code.getKey()));
      coded =
          value.isTextual()
              ? coded.code(code.getKey(), value.textValue())
              : coded.code(code.getKey(), value.doubleValue());
    }
    return coded;
  }
}
