package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Samples in JSON: seed, label, towards and amount. Seeds are texts: many readers round them. */
public final class SampleJson {
  static final int MAX_LABEL = 1_000;

  private SampleJson() {}

  /**
   * The sample that some fields describe; other fields may be among them.
   *
   * @throws IllegalArgumentException or {@link dev.ganvas.web.http.HttpFailure} naming the field
   *     that is wrong
   */
  public static Sample read(Fields fields) {
    return read(fields, fields.seed("seed").orElse(1L));
  }

  /** As {@link #read(Fields)}, {@code count} times: from {@code seed} on, one seed each. */
  public static List<Sample> series(Fields fields, long seed, int count) {
    return IntStream.range(0, count).mapToObj(i -> read(fields, seed + i)).toList();
  }

  private static Sample read(Fields fields, long seed) {
    Sample sample = Sample.of(seed);
    Optional<Long> towards = fields.seed("towards");
    Optional<Double> amount = fields.number("amount", 0, 1);
    if (towards.isPresent() != amount.isPresent()) {
      throw HttpFailure.field(
          towards.isPresent() ? "amount" : "towards",
          "towards and amount are given together or not at all");
    }
    if (towards.isPresent()) {
      sample = sample.towards(towards.get(), amount.get());
    }
    Optional<JsonNode> label = fields.any("label");
    return label.isPresent() ? labelled(sample, label.get()) : sample;
  }

  /** A sample with a label that is given by its name, or by its index as text or number. */
  static Sample labelled(Sample sample, JsonNode label) {
    if (label.isTextual()) {
      Check.within("the length of label", label.textValue().length(), 1, MAX_LABEL);
      return sample.label(label.textValue());
    }
    Check.that(
        label.isIntegralNumber() && label.canConvertToInt(),
        "label is neither a name nor an index; allowed are those of the model");
    return sample.label(label.intValue());
  }

  /** The sample in JSON. */
  public static ObjectNode write(Sample sample) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    sample.seed().ifPresent(seed -> json.put("seed", Long.toString(seed)));
    sample
        .labelIndex()
        .ifPresentOrElse(
            index -> json.put("label", index),
            () -> sample.label().ifPresent(label -> json.put("label", label)));
    sample
        .towards()
        .ifPresent(seed -> json.put("towards", Long.toString(seed)).put("amount", sample.amount()));
    return json;
  }
}
