package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A grid of all combinations of two parameters' values.
 *
 * @param y null for a single row
 * @param base what all samples ask for, as fields of a sample; the axes go before it
 */
public record SweepTask(String model, Axis x, Axis y, ObjectNode base) implements Task {
  static final String NAME = "sweep";

  /** What concerns only the styles that latents have. */
  private static final List<String> TRUNCATION = List.of("psi", "cutoff");

  public SweepTask {
    Check.that(
        y == null || !y.parameter().equals(x.parameter()),
        "x and y both vary %s; allowed are two different parameters",
        x.parameter());
    Check.within("the number of pictures", pictures(x, y), 1, MOST);
    boolean given = base.has("styles") && !base.has(LookFields.MIX);
    for (Axis axis : y == null ? List.of(x) : List.of(x, y)) {
      Check.that(
          !given || !TRUNCATION.contains(axis.parameter()),
          "styles are given, which %s does not change; allowed are other parameters",
          axis.parameter());
    }
    base = base.deepCopy();
  }

  static SweepTask of(String model, Fields fields) {
    Axis x = fields.object("x").map(Axis::of).orElseThrow(() -> fields.missing("x"));
    Axis y = fields.object("y").map(Axis::of).orElse(null);
    ObjectNode base =
        fields.object("base").map(SweepTask::base).orElseGet(JsonNodeFactory.instance::objectNode);
    SweepTask task = new SweepTask(model, x, y, base);
    task.samples(); // finds what is wrong with any of them
    return task;
  }

  /** What was given, with all that has names as objects, as everywhere else. */
  private static ObjectNode base(Fields given) {
    ObjectNode base = JsonNodeFactory.instance.objectNode();
    for (String field : SampleJson.SINGLE) {
      given.any(field).ifPresent(value -> base.set(field, value));
    }
    for (String named : SampleJson.NAMED) {
      given
          .entries(named, Look.MOST)
          .forEach((name, value) -> base.withObjectProperty(named).set(name, value));
    }
    given.end();
    return base;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (ObjectNode row : y == null ? List.of(base) : y.along(base)) {
      for (ObjectNode cell : x.along(row)) {
        samples.add(SampleJson.read(Fields.of(cell)));
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
    json.set("base", base.deepCopy());
    return json;
  }
}
