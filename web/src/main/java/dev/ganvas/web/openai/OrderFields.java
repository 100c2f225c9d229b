package dev.ganvas.web.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.CodeValue;
import dev.ganvas.runtime.LookJson;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Values;
import dev.ganvas.web.shelf.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The fields that requests for images share, in the words of OpenAI's API. */
final class OrderFields {
  static final int MOST_TEXT = 1_000;

  private static final int MOST_PROMPT = 32_000;

  /** Above, numbers in JavaScript skip some. */
  private static final long MOST_NUMBER = (1L << 53) - 1;

  private final Fields fields;

  OrderFields(Fields fields) {
    this.fields = fields;
  }

  Fields fields() {
    return fields;
  }

  Optional<String> model() {
    return fields.text("model", MOST_TEXT);
  }

  Optional<String> prompt() {
    return fields.text("prompt", MOST_PROMPT);
  }

  int n(int most) {
    return fields.integer("n", 1, most).orElse(1);
  }

  /** A random one if none is asked for: a small one, so that every client can send it back. */
  long seed() {
    Optional<JsonNode> sent = fields.any("seed");
    boolean rounded =
        sent.filter(seed -> seed.isIntegralNumber() && seed.canConvertToLong())
            .filter(
                seed ->
                    Math.abs(seed.longValue()) > MOST_NUMBER || seed.longValue() == Long.MIN_VALUE)
            .isPresent();
    if (rounded) {
      throw Values.wrong(
          "seed",
          sent.get(),
          "whole numbers up to %d, and larger ones as text".formatted(MOST_NUMBER));
    }
    return fields.seed("seed").orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 32));
  }

  Delivery delivery(Model model) {
    return Delivery.of(fields, (ImageOutput) model.card().output());
  }

  /**
   * Whether images are to be sent one by one. That a network like ours has nothing to show before
   * an image is whole is no reason to refuse who asks for parts: the protocol allows to send none.
   */
  boolean stream(Delivery delivery) {
    fields.integer("partial_images", 0, 3);
    boolean stream = fields.flag("stream").orElse(false);
    if (stream && delivery.url()) {
      throw HttpFailure.field(
          "response_format", "response_format is url; streams carry the image itself, b64_json");
    }
    return stream;
  }

  /** Reads what OpenAI's models have and ours do without harm, and refuses what is left. */
  void end() {
    for (String ignored : List.of("user", "safety_identifier", "quality", "style", "moderation")) {
      fields.text(ignored, MOST_TEXT);
    }
    fields.integer("output_compression", 0, 100);
    fields.word("background", List.of("auto", "opaque"));
    fields.end();
  }

  /** Codes alone, so that nothing else is blamed for them; all samples have the same. */
  private static void checkCodes(Model model, Sample sample) {
    Sample coded = Sample.of(0);
    for (Map.Entry<String, CodeValue> code : sample.codes().entrySet()) {
      coded = coded.code(code.getKey(), code.getValue());
    }
    check(model, coded, "codes");
  }

  /** Each part of the look alone; all samples have the same. */
  private static void checkLook(Model model, Sample sample) {
    LookJson.parts(sample.look())
        .forEach((field, part) -> check(model, Sample.of(0).look(part), field));
  }

  private static void check(Model model, Sample sample, String field) {
    try {
      model.generator().check(Request.of(List.of(sample)));
    } catch (IllegalArgumentException e) {
      throw HttpFailure.field(field, e.getMessage());
    }
  }

  /**
   * The samples with the label that a prompt names, if the model has labels and the prompt words;
   * checked.
   */
  static List<Sample> prompted(Model model, List<Sample> samples, Optional<String> prompt) {
    boolean labelled = model.card().inputs().label() != null;
    Optional<String> name = prompt.map(String::strip).filter(text -> labelled && !text.isEmpty());
    List<Sample> named =
        name.isEmpty() ? samples : samples.stream().map(each -> each.label(name.get())).toList();
    checkCodes(model, samples.get(0));
    checkLook(model, samples.get(0));
    try {
      model.generator().check(Request.of(named));
    } catch (IllegalArgumentException e) {
      throw name.isPresent()
          ? HttpFailure.field("prompt", "the prompt is the label to draw: " + e.getMessage())
          : HttpFailure.field("label", e.getMessage());
    }
    return named;
  }
}
