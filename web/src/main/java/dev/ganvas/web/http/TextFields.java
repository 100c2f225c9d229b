package dev.ganvas.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ganvas.models.Check;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts, as URLs and forms carry them, to be read as fields: so they are checked just like a JSON
 * body.
 *
 * @param numbers the names of those that mean numbers; {@code a.*} is all that begin with {@code
 *     a.}
 * @param flags the names of those that mean true or false
 * @param nested the names of those that are JSON
 */
public record TextFields(Set<String> numbers, Set<String> flags, Set<String> nested) {
  /** What Java and JavaScript write for any number of 64 bits, and no more than is soon read. */
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

  public TextFields {
    numbers = Set.copyOf(numbers);
    flags = Set.copyOf(flags);
    nested = Set.copyOf(nested);
  }

  /** Numbers and flags, and nothing nested. */
  public TextFields(Set<String> numbers, Set<String> flags) {
    this(numbers, flags, Set.of());
  }

  /** The same with more that mean numbers and more that mean true or false. */
  public TextFields and(Set<String> moreNumbers, Set<String> moreFlags) {
    return and(new TextFields(moreNumbers, moreFlags));
  }

  /** All that either of two knows. */
  public TextFields and(TextFields other) {
    return new TextFields(
        both(numbers, other.numbers), both(flags, other.flags), both(nested, other.nested));
  }

  private boolean isNumber(String name) {
    return numbers.contains(name)
        || numbers.stream()
            .filter(each -> each.endsWith(".*"))
            .anyMatch(each -> name.startsWith(each.substring(0, each.length() - 1)));
  }

  /** What a field's value means: a text that stands for a number is one. */
  public JsonNode meant(String name, JsonNode value) {
    return value.isTextual() && isNumber(name) ? number(name, value.textValue()) : value;
  }

  /** Takes apart, in place, what is JSON in a text where an object could have had it nested. */
  public void unfold(ObjectNode object) {
    for (String name : nested) {
      if (object.get(name) instanceof TextNode text) {
        object.set(name, parsed(name, text.textValue()));
      }
    }
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  /**
   * The fields that {@code parts} are; an empty one counts as absent, since that is how a form
   * leaves a field out.
   *
   * @throws HttpFailure if one comes twice, or is not what its name says
   */
  public Fields read(List<TextPart> parts) {
    ObjectNode node = Json.object();
    for (TextPart part : parts) {
      if (node.has(part.name())) {
        throw HttpFailure.field(
            part.name(), "%s is given more than once".formatted(Check.quoted(part.name())));
      }
      put(node, part.name(), part.text());
    }
    return Fields.of(node);
  }

  /** The parameters of a URL, as {@link #read}. */
  public Fields query(Context context) {
    return read(
        context.queryParamMap().entrySet().stream()
            .flatMap(
                parameter ->
                    parameter.getValue().stream()
                        .map(value -> new TextPart(parameter.getKey(), value)))
            .toList());
  }

  private void put(ObjectNode node, String name, String value) {
    if (value.isEmpty()) {
      node.putNull(name);
    } else if (isNumber(name)) {
      node.set(name, number(name, value));
    } else if (flags.contains(name)) {
      if (!value.equals("true") && !value.equals("false")) {
        throw wrong(name, value, "true and false");
      }
      node.put(name, Boolean.parseBoolean(value));
    } else if (nested.contains(name)) {
      node.set(name, parsed(name, value));
    } else {
      node.put(name, value);
    }
  }

  private static DecimalNode number(String name, String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw wrong(name, value, "numbers");
    }
    return DecimalNode.valueOf(new BigDecimal(value));
  }

  private static JsonNode parsed(String name, String value) {
    try {
      return Bodies.parse(value.getBytes(StandardCharsets.UTF_8));
    } catch (HttpFailure e) {
      throw wrong(name, value.length() > 60 ? value.substring(0, 60) + "..." : value, "JSON");
    }
  }

  private static HttpFailure wrong(String name, String value, String allowed) {
    return HttpFailure.field(
        name, "%s is %s; allowed are %s".formatted(name, Check.quoted(value), allowed));
  }
}
