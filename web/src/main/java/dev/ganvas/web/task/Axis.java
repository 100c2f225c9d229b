package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import java.util.List;

/**
 * A parameter of samples and the values that it takes along one edge of a grid.
 *
 * @param values 1 to 200 texts or numbers
 */
public record Axis(String parameter, List<JsonNode> values) {
  static final List<String> PARAMETERS =
      List.of("seed", "label", "towards", "amount", "psi", "cutoff", "noise.scale", "noise.seed");

  /** Of these, each entry is a parameter: {@code codes.digit}. */
  static final List<String> NAMED =
      List.of(SampleJson.CODES, LookFields.DIRECTIONS, LookFields.NOISE_GROUPS);

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

  /**
   * The axis that some fields describe: {@code parameter} and {@code values}.
   *
   * @throws HttpFailure naming the field that is wrong
   */
  public static Axis of(Fields fields) {
    String parameter = fields.requiredText("parameter", MAX_NAME);
    if (!PARAMETERS.contains(parameter)
        && NAMED.stream().noneMatch(each -> parameter.startsWith(each + "."))) {
      throw fields.wrong(
          "parameter",
          "%s, %s.NAME".formatted(String.join(", ", PARAMETERS), String.join(".NAME and ", NAMED)));
    }
    List<JsonNode> values =
        fields
            .list("values", MOST, (field, value) -> value)
            .orElseThrow(() -> fields.missing("values"));
    fields.end();
    return new Axis(parameter, values);
  }

  /** What {@code from} is with each of the values. */
  List<ObjectNode> along(ObjectNode from) {
    return values.stream().map(value -> with(from, value)).toList();
  }

  private ObjectNode with(ObjectNode from, JsonNode value) {
    ObjectNode changed = from.deepCopy();
    String[] path = parameter.split("\\.", 2);
    ObjectNode holder = path.length == 1 ? changed : changed.withObjectProperty(path[0]);
    holder.set(path[path.length - 1], SampleJson.TEXTS.meant(parameter, value));
    return changed;
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
