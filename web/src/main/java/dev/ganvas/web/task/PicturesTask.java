package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.LookJson;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of the seeds from {@code seed} on, and that once for every combination of choices. */
public record PicturesTask(String model, int count, long seed, Choices choices, Look look)
    implements Task {
  static final String NAME = "pictures";

  public PicturesTask {
    long total = (long) count * choices.combinations();
    Check.that(
        count >= 1 && total <= MOST,
        "count is %d for each of %d choices; allowed are 1 to %d pictures in all",
        count,
        choices.combinations(),
        MOST);
  }

  static PicturesTask of(String model, Fields fields) {
    return new PicturesTask(
        model,
        fields.integer("count", 1, MOST).orElse(16),
        fields.seed("seed").orElse(1L),
        Choices.of(fields),
        LookFields.read(fields));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    return choices.samples(seed).stream()
        .map(first -> first.look(look))
        .flatMap(first -> IntStream.range(0, count).mapToObj(i -> first.withSeed(seed + i)))
        .toList();
  }

  @Override
  public int size() {
    return count * choices.combinations();
  }

  @Override
  public int columns() {
    return choices.combinations() > 1 ? count : Task.super.columns();
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", model).put("task", NAME).put("count", count);
    json.put("seed", Long.toString(seed));
    LookJson.write(look, json);
    return json.setAll(choices.toJson());
  }
}
