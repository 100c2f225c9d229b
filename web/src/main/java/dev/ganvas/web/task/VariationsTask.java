package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.Variations;
import dev.ganvas.web.http.Fields;
import java.util.List;

/** Pictures near another one. */
public record VariationsTask(String model, Variations variations) implements Task {
  static final String NAME = "variations";

  static VariationsTask of(String model, Fields fields) {
    Fields of = fields.object("of").orElseThrow(() -> fields.missing("of"));
    Sample sample = SampleJson.read(of);
    of.end();
    Variations variations =
        new Variations(
            sample,
            fields.number("amount", 0, 1).orElse(Variations.USUAL_AMOUNT),
            fields.integer("count", 1, Variations.MOST).orElse(16),
            fields.seed("seed").orElse(1L));
    return new VariationsTask(model, variations);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    return variations.samples();
  }

  @Override
  public int size() {
    return variations.count();
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model).put("task", NAME);
    json.set("of", SampleJson.write(variations.of()));
    return json.put("amount", variations.amount())
        .put("count", variations.count())
        .put("seed", Long.toString(variations.seed()));
  }
}
