package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.CodeValue;
import dev.ganvas.runtime.LookJson;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.StyleJson;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.TextFields;
import dev.ganvas.web.http.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Samples in JSON: seed, label, codes, towards and amount, and what {@link LookJson} says. Seeds
 * are texts: many readers round them. Where nothing can be nested, as in a URL, a code is a field
 * {@code codes.NAME}, and {@link LookFields} says what the others are.
 */
public final class SampleJson {
  /** Which of its fields mean numbers where all are texts, as in URLs and forms. */
  public static final TextFields TEXTS =
      LookFields.TEXTS.and(new TextFields(Set.of("amount"), Set.of()));

  /** The field that holds the codes by their names. */
  static final String CODES = "codes";

  /** The fields that are one value each. */
  static final List<String> SINGLE =
      Stream.concat(Stream.of("seed", "label", "towards", "amount"), LookFields.SINGLE.stream())
          .toList();

  /** The fields whose entries have names of their own. */
  static final List<String> NAMED = List.of(CODES, LookFields.DIRECTIONS, LookFields.NOISE);

  static final int MAX_CODES = 64;
  private static final int MAX_TEXT = 1_000;
  private static final int MAX_NAME = 64;

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
    Sample first = read(fields, seed);
    return IntStream.range(0, count).mapToObj(i -> at(seed + i, first)).toList();
  }

  private static Sample at(long seed, Sample first) {
    Sample sample = first.withSeed(seed);
    return first.towards().isPresent()
        ? sample.towards(first.towards().getAsLong(), first.amount())
        : sample;
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
    return chosen(
        fields, towards.isPresent() ? sample.towards(towards.get(), amount.get()) : sample);
  }

  /** A sample with the label, the codes and the look that some fields ask for, if they do. */
  static Sample chosen(Fields fields, Sample sample) {
    Optional<JsonNode> label = fields.any("label");
    Sample coded = coded(fields, label.isPresent() ? labelled(sample, label.get()) : sample);
    return coded.look(LookFields.over(coded.look(), fields));
  }

  /** A sample with the codes that some fields ask for, if they do. */
  public static Sample coded(Fields fields, Sample sample) {
    Sample coded = sample;
    for (Map.Entry<String, JsonNode> code : fields.entries(CODES, MAX_CODES).entrySet()) {
      coded = coded(coded, code.getKey(), code.getValue());
    }
    return coded;
  }

  /** A sample with a label that is given by its name, or by its index as text or number. */
  static Sample labelled(Sample sample, JsonNode label) {
    if (label.isTextual()) {
      Check.within("the length of label", label.textValue().length(), 1, MAX_TEXT);
      return sample.label(label.textValue());
    }
    Check.that(
        label.isIntegralNumber() && label.canConvertToInt(),
        "label is neither a name nor an index; allowed are those of the model");
    return sample.label(label.intValue());
  }

  /** A sample with a code that is given by a choice's name, or by a number as such or as a text. */
  static Sample coded(Sample sample, String name, JsonNode value) {
    Check.within("the length of a name of codes", name.length(), 1, MAX_NAME);
    String field = CODES + "." + name;
    if (value.isTextual()) {
      Check.within("the length of " + field, value.textValue().length(), 1, MAX_TEXT);
      return sample.code(name, value.textValue());
    }
    if (!value.isNumber()) {
      throw Values.wrong(field, value, "texts and numbers");
    }
    return sample.code(name, value.doubleValue());
  }

  /** A seed by itself, or an object with a seed and perhaps a label, codes and styles. */
  static Sample source(String field, JsonNode value) {
    if (!value.isObject()) {
      return Sample.of(Values.seed(field, value));
    }
    Fields fields = Fields.in(field, value);
    Sample sample = coded(fields, Sample.of(fields.seed("seed").orElse(1L)));
    Optional<JsonNode> label = fields.any("label");
    Optional<JsonNode> styles = fields.any("styles");
    fields.end();
    Sample labelled = label.isPresent() ? labelled(sample, label.get()) : sample;
    return styles.isPresent() ? labelled.styles(StyleJson.read(styles.get())) : labelled;
  }

  /** What {@link #source} reads. */
  static JsonNode writeSource(Sample source) {
    ObjectNode json = write(source);
    return json.size() == 1 ? json.get("seed") : json;
  }

  /** All that {@code look} asks for, with the seed of a source, and what else the source has. */
  public static Sample onto(Sample look, Sample source) {
    Sample sample = look.withSeed(source.seed().getAsLong());
    sample = source.label().isPresent() ? sample.label(source.label().get()) : sample;
    for (Map.Entry<String, CodeValue> code : source.codes().entrySet()) {
      sample = sample.code(code.getKey(), code.getValue());
    }
    Optional<StyleCode> styles = source.look().styles();
    return styles.isPresent() ? sample.styles(styles.get()) : sample;
  }

  /** The sample in JSON. */
  public static ObjectNode write(Sample sample) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    sample.seed().ifPresent(seed -> json.put("seed", Long.toString(seed)));
    json.setAll(choices(sample));
    sample
        .towards()
        .ifPresent(seed -> json.put("towards", Long.toString(seed)).put("amount", sample.amount()));
    return json;
  }

  /** What {@link #chosen} reads. */
  static ObjectNode choices(Sample sample) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    sample
        .labelIndex()
        .ifPresentOrElse(
            index -> json.put("label", index),
            () -> sample.label().ifPresent(label -> json.put("label", label)));
    sample
        .codes()
        .forEach(
            (name, value) -> {
              ObjectNode codes = json.withObjectProperty(CODES);
              if (value.isText()) {
                codes.put(name, value.text());
              } else {
                codes.put(name, value.number());
              }
            });
    LookJson.write(sample.look(), json);
    return json;
  }
}
