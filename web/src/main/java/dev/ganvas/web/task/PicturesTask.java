package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of the seeds from {@code seed} on, and that once for every label.
 *
 * @param labels names or indices; none lets each seed draw its own
 */
public record PicturesTask(String model, int count, long seed, List<JsonNode> labels)
    implements Task {
  static final String NAME = "pictures";

  private static final int MOST_LABELS = 1_000;

  public PicturesTask {
    labels = List.copyOf(labels);
    long total = (long) count * Math.max(1, labels.size());
    Check.that(
        count >= 1 && total <= MOST,
        "count is %d for each of %d labels; allowed are 1 to %d pictures in all",
        count,
        Math.max(1, labels.size()),
        MOST);
  }

  static PicturesTask of(String model, Fields fields) {
    return new PicturesTask(
        model,
        fields.integer("count", 1, MOST).orElse(16),
        fields.seed("seed").orElse(1L),
        labels(fields.any("label")));
  }

  private static List<JsonNode> labels(Optional<JsonNode> given) {
    List<JsonNode> labels = new ArrayList<>();
    given.ifPresent(
        value -> {
          if (value.isArray()) {
            Check.within("the number of labels", value.size(), 1, MOST_LABELS);
            value.forEach(labels::add);
          } else {
            labels.add(value);
          }
        });
    return labels;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    if (labels.isEmpty()) {
      addSeeds(samples, null);
    }
    labels.forEach(label -> addSeeds(samples, label));
    return samples;
  }

  @Override
  public int size() {
    return count * Math.max(1, labels.size());
  }

  private void addSeeds(List<Sample> samples, JsonNode label) {
    for (int i = 0; i < count; i++) {
      Sample sample = Sample.of(seed + i);
      samples.add(label == null ? sample : SampleJson.labelled(sample, label));
    }
  }

  @Override
  public int columns() {
    return labels.size() > 1 ? count : Task.super.columns();
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", model).put("task", NAME).put("count", count);
    json.put("seed", Long.toString(seed));
    if (labels.size() == 1) {
      json.set("label", labels.get(0));
    } else if (!labels.isEmpty()) {
      json.putArray("label").addAll(labels);
    }
    return json;
  }
}
