package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.web.http.Fields;
import java.util.List;

/**
 * A parameter of samples and the values that it takes along one edge of a grid.
 *
 * @param values 1 to 200 texts or numbers
 */
public record Axis(String parameter, List<JsonNode> values) {
  static final List<String> PARAMETERS = List.of("seed", "label", "towards", "amount");

  /** What the parameter that is a code begins with, before the code's name. */
  static final String CODE = SampleJson.CODES + ".";

  private static final int MOST = 200;
  private static final int MAX_NAME = 100;

  public Axis {
    Check.within("the number of values", values.size(), 1, MOST);
    for (JsonNode value : values) {
      Check.that(
          value.isTextual() || value.isNumber(),
          "a value of %s is no text and no number",
          parameter);
    }
    values = List.copyOf(values);
  }

  static Axis of(Fields fields) {
    String parameter = fields.requiredText("parameter", MAX_NAME);
    if (!PARAMETERS.contains(parameter) && !parameter.startsWith(CODE)) {
      throw fields.wrong(
          "parameter", "%s and %sNAME".formatted(String.join(", ", PARAMETERS), CODE));
    }
    List<JsonNode> values =
        fields
            .list("values", MOST, (field, value) -> value)
            .orElseThrow(() -> fields.missing("values"));
    fields.end();
    return new Axis(parameter, values);
  }

  /** The values for people. */
  List<String> texts() {
    return values.stream().map(JsonNode::asText).toList();
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("parameter", parameter);
    ArrayNode array = json.putArray("values");
    values.forEach(array::add);
    return json;
  }
}
