package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Labels and values of codes, of which every combination is wanted.
 *
 * @param labels names or indices; none lets each seed draw its own
 * @param codes the values of each code that is asked for; the seed draws all others
 */
public record Choices(List<JsonNode> labels, Map<String, List<JsonNode>> codes) {
  /** No choice: each seed draws its own label and codes. */
  public static final Choices NONE = new Choices(List.of(), Map.of());

  private static final int MOST_VALUES = 1_000;

  /** More than this are counted as this many. */
  private static final int MANY = 1_000_000;

  public Choices {
    labels = List.copyOf(labels);
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /** The same from texts. */
  public static Choices of(List<String> labels, Map<String, List<String>> codes) {
    Map<String, List<JsonNode>> values = new LinkedHashMap<>();
    codes.forEach((name, texts) -> values.put(name, nodes(texts)));
    return new Choices(nodes(labels), values);
  }

  private static List<JsonNode> nodes(List<String> texts) {
    return texts.stream().<JsonNode>map(TextNode::new).toList();
  }

  /** What the fields label and codes ask for: one value of each, or a list of them. */
  static Choices of(Fields fields) {
    List<JsonNode> labels =
        fields.any("label").map(given -> listed("labels", given)).orElse(List.of());
    Map<String, List<JsonNode>> codes = new LinkedHashMap<>();
    fields
        .entries(SampleJson.CODES, SampleJson.MAX_CODES)
        .forEach(
            (name, given) -> codes.put(name, listed("values of " + Check.quoted(name), given)));
    return new Choices(labels, codes);
  }

  private static List<JsonNode> listed(String what, JsonNode given) {
    if (!given.isArray()) {
      return List.of(given);
    }
    Check.within("the number of " + what, given.size(), 1, MOST_VALUES);
    List<JsonNode> values = new ArrayList<>();
    given.forEach(values::add);
    return values;
  }

  /** How many combinations there are, at least 1. */
  public int combinations() {
    long count = Math.max(1, labels.size());
    for (List<JsonNode> values : codes.values()) {
      count = Math.min(MANY, count * values.size());
    }
    return (int) count;
  }

  /** A sample of {@code seed} for each combination, the labels varying most slowly. */
  public List<Sample> samples(long seed) {
    List<Sample> samples = each(List.of(Sample.of(seed)), labels, SampleJson::labelled);
    for (Map.Entry<String, List<JsonNode>> code : codes.entrySet()) {
      samples =
          each(
              samples,
              code.getValue(),
              (sample, value) -> SampleJson.coded(sample, code.getKey(), value));
    }
    return samples;
  }

  private static List<Sample> each(
      List<Sample> samples, List<JsonNode> values, BiFunction<Sample, JsonNode, Sample> choose) {
    return values.isEmpty()
        ? samples
        : samples.stream()
            .flatMap(sample -> values.stream().map(value -> choose.apply(sample, value)))
            .toList();
  }

  /** The one combination for people; empty if nothing is chosen. */
  public String inWords() {
    List<String> words = new ArrayList<>();
    labels.forEach(label -> words.add(label.asText()));
    codes.forEach(
        (name, values) -> values.forEach(value -> words.add(name + " " + value.asText())));
    return String.join(", ", words);
  }

  /** What {@link #of(Fields)} reads. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!labels.isEmpty()) {
      json.set("label", written(labels));
    }
    codes.forEach(
        (name, values) -> json.withObjectProperty(SampleJson.CODES).set(name, written(values)));
    return json;
  }

  private static JsonNode written(List<JsonNode> values) {
    return values.size() == 1 ? values.get(0) : JsonNodeFactory.instance.arrayNode().addAll(values);
  }
}
