package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A grid of all combinations of two parameters' values.
 *
 * @param y null for a single row
 * @param base the parameters that do not vary, by the names that an axis has for them
 */
public record SweepTask(String model, Axis x, Axis y, ObjectNode base) implements Task {
  static final String NAME = "sweep";

  public SweepTask {
    Check.that(
        y == null || !y.parameter().equals(x.parameter()),
        "x and y both vary %s; allowed are two different parameters",
        x.parameter());
    Check.within("the number of pictures", pictures(x, y), 1, MOST);
    base = base.deepCopy();
  }

  static SweepTask of(String model, Fields fields) {
    Axis x = fields.object("x").map(Axis::of).orElseThrow(() -> fields.missing("x"));
    Axis y = fields.object("y").map(Axis::of).orElse(null);
    ObjectNode base = JsonNodeFactory.instance.objectNode();
    fields
        .object("base")
        .ifPresent(
            given -> {
              for (String parameter : Axis.PARAMETERS) {
                given.any(parameter).ifPresent(value -> base.set(parameter, value));
              }
              given
                  .entries(SampleJson.CODES, SampleJson.MAX_CODES)
                  .forEach((code, value) -> base.set(Axis.CODE + code, value));
              given.end();
            });
    SweepTask task = new SweepTask(model, x, y, base);
    task.samples(); // finds what is wrong with any of them
    return task;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (ObjectNode row : along(Optional.ofNullable(y), base)) {
      for (ObjectNode cell : along(Optional.of(x), row)) {
        samples.add(sample(cell));
      }
    }
    return samples;
  }

  @Override
  public int size() {
    return pictures(x, y);
  }

  private static int pictures(Axis x, Axis y) {
    return x.values().size() * (y == null ? 1 : y.values().size());
  }

  private static List<ObjectNode> along(Optional<Axis> axis, ObjectNode from) {
    if (axis.isEmpty()) {
      return List.of(from);
    }
    List<ObjectNode> nodes = new ArrayList<>();
    for (JsonNode value : axis.get().values()) {
      nodes.add(from.deepCopy().set(axis.get().parameter(), value));
    }
    return nodes;
  }

  /** An amount may come as a text, as all values of an axis do from a page. */
  private static Sample sample(ObjectNode cell) {
    JsonNode amount = cell.path("amount");
    if (amount.isTextual()) {
      Fields number = SampleJson.TEXTS.read(List.of(new TextPart("amount", amount.textValue())));
      cell.set("amount", number.any("amount").orElse(null));
    }
    return SampleJson.read(Fields.of(cell));
  }

  @Override
  public int columns() {
    return x.values().size();
  }

  @Override
  public Optional<Axes> axes() {
    return Optional.of(new Axes(x.texts(), y == null ? List.of() : y.texts()));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model).put("task", NAME);
    json.set("x", x.toJson());
    if (y != null) {
      json.set("y", y.toJson());
    }
    json.set("base", nested(base));
    return json;
  }

  /** With its codes as one object, as everywhere else. */
  private static ObjectNode nested(ObjectNode base) {
    ObjectNode nested = JsonNodeFactory.instance.objectNode();
    base.properties()
        .forEach(
            each -> {
              String name = each.getKey();
              if (name.startsWith(Axis.CODE)) {
                ObjectNode codes = nested.withObjectProperty(SampleJson.CODES);
                codes.set(name.substring(Axis.CODE.length()), each.getValue());
              } else {
                nested.set(name, each.getValue());
              }
            });
    return nested;
  }
}
