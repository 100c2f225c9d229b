package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pictures near another one: their latents lie some of the way from its own towards those of the
 * seeds from {@code seed} on.
 *
 * @param amount 0, all the same, to 1, nothing in common
 */
public record VariationsTask(String model, Sample of, double amount, int count, long seed)
    implements Task {
  static final String NAME = "variations";

  public VariationsTask {
    Check.that(
        of.towards().isEmpty(),
        "of is on the way between two seeds; variations can be had of pictures with one seed");
    Check.within("amount", amount, 0, 1);
    Check.within("count", count, 1, MOST);
  }

  static VariationsTask of(String model, Fields fields) {
    Fields of = fields.object("of").orElseThrow(() -> fields.missing("of"));
    Sample sample = SampleJson.read(of);
    of.end();
    return new VariationsTask(
        model,
        sample,
        fields.number("amount", 0, 1).orElse(0.3),
        fields.integer("count", 1, MOST).orElse(16),
        fields.seed("seed").orElse(1L));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    return IntStream.range(0, count).mapToObj(i -> of.towards(seed + i, amount)).toList();
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model).put("task", NAME);
    json.set("of", SampleJson.write(of));
    return json.put("amount", amount).put("count", count).put("seed", Long.toString(seed));
  }
}
