package dev.ganvas.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A JSON object, read field by field. A null is as good as an absent field; what is of the wrong
 * type, out of its bounds, or never asked for is refused with a sentence that names it.
 */
public final class Fields {
  private final ObjectNode object;
  private final String path;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(ObjectNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /** The fields of a whole body. */
  public static Fields of(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return new Fields(object, "");
    }
    throw new HttpFailure(
        400, "the body is %s; allowed is an object".formatted(Values.describe(node)));
  }

  /** The fields of an object within a body; refusals name it by {@code field}. */
  public static Fields in(String field, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return new Fields(object, field + ".");
    }
    throw Values.wrong(field, value, "an object");
  }

  /** A text of 0 to {@code longest} characters. */
  public Optional<String> text(String name, int longest) {
    return read(name, (field, value) -> Values.text(field, value, longest));
  }

  /** A text of 1 to {@code longest} characters that has to be there. */
  public String requiredText(String name, int longest) {
    String text = text(name, longest).orElseThrow(() -> missing(name));
    if (text.isBlank()) {
      throw missing(name);
    }
    return text;
  }

  /** One of {@code allowed}. */
  public Optional<String> word(String name, List<String> allowed) {
    return read(name, (field, value) -> Values.word(field, value, allowed));
  }

  /** A whole number in [low, high]. */
  public Optional<Integer> integer(String name, int low, int high) {
    return read(name, (field, value) -> Values.integer(field, value, low, high));
  }

  /** A finite number in [low, high]. */
  public Optional<Double> number(String name, double low, double high) {
    return read(name, (field, value) -> Values.number(field, value, low, high));
  }

  /** A whole number of 64 bits, as a number or as a text. */
  public Optional<Long> seed(String name) {
    return read(name, Values::seed);
  }

  public Optional<Boolean> flag(String name) {
    return read(name, Values::flag);
  }

  /** An object within this one; the caller has to end it too. */
  public Optional<Fields> object(String name) {
    return read(name, Fields::in);
  }

  /** A list of 0 to {@code most} values, each of which {@code each} reads and may refuse. */
  public <T> Optional<List<T>> list(String name, int most, BiFunction<String, JsonNode, T> each) {
    return read(name, (field, value) -> Values.list(field, value, most, each));
  }

  /** A list of 0 to {@code most} objects; the caller has to end each. */
  public Optional<List<Fields>> objects(String name, int most) {
    return list(name, most, Fields::in);
  }

  /**
   * The values of an object whose names are the caller's to judge, up to {@code most} of them. They
   * come as an object, or each beside the other fields, where nothing can be nested: {@code
   * codes.digit} is the value {@code digit} of {@code codes}.
   */
  public Map<String, JsonNode> entries(String name, int most) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    read(name, Fields::in)
        .ifPresent(inner -> inner.object.properties().forEach(each -> put(name, each, entries)));
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getKey().startsWith(name + ".")) {
        asked.add(field.getKey());
        String entry = field.getKey().substring(name.length() + 1);
        put(name, Map.entry(entry, field.getValue()), entries);
      }
    }
    Check.within("the number of " + path + name, entries.size(), 0, most);
    return entries;
  }

  private void put(String name, Map.Entry<String, JsonNode> each, Map<String, JsonNode> entries) {
    if (!each.getValue().isNull() && entries.put(each.getKey(), each.getValue()) != null) {
      String field = path + name + "." + each.getKey();
      throw HttpFailure.field(field, Check.quoted(field) + " is given more than once");
    }
  }

  /** Any value at all: the caller has to check it. */
  public Optional<JsonNode> any(String name) {
    return read(name, (field, value) -> value);
  }

  /** A failure that says that {@code name} is needed. */
  public HttpFailure missing(String name) {
    return HttpFailure.field(path + name, path + name + " is missing")
        .coded("missing_required_parameter");
  }

  /** A failure that says what {@code name} is, and what is allowed instead. */
  public HttpFailure wrong(String name, String allowed) {
    return Values.wrong(path + name, object.path(name), allowed);
  }

  /** Refuses what was sent but never asked for. */
  public void end() {
    List<String> unknown = new ArrayList<>();
    object.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      String name = Check.quoted(path + unknown.get(0));
      throw HttpFailure.field(
              path + unknown.get(0),
              "%s is not known; allowed are %s"
                  .formatted(
                      name, asked.stream().map(path::concat).collect(Collectors.joining(", "))))
          .coded("unknown_parameter");
    }
  }

  private <T> Optional<T> read(String name, BiFunction<String, JsonNode, T> reader) {
    asked.add(name);
    JsonNode value = object.get(name);
    return value == null || value.isNull()
        ? Optional.empty()
        : Optional.of(reader.apply(path + name, value));
  }
}
