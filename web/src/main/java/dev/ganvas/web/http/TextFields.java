package dev.ganvas.web.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts, as URLs and forms carry them, to be read as fields: so they are checked just like a JSON
 * body.
 *
 * @param numbers the names of those that mean numbers
 * @param flags the names of those that mean true or false
 */
public record TextFields(Set<String> numbers, Set<String> flags) {
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?([eE]-?[0-9]{1,2})?");

  public TextFields {
    numbers = Set.copyOf(numbers);
    flags = Set.copyOf(flags);
  }

  /** The same with more that mean numbers and more that mean true or false. */
  public TextFields and(Set<String> moreNumbers, Set<String> moreFlags) {
    return new TextFields(both(numbers, moreNumbers), both(flags, moreFlags));
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

  private void put(ObjectNode node, String name, String value) {
    if (value.isEmpty()) {
      node.putNull(name);
    } else if (numbers.contains(name)) {
      if (!NUMBER.matcher(value).matches()) {
        throw wrong(name, value, "numbers");
      }
      node.put(name, new BigDecimal(value));
    } else if (flags.contains(name)) {
      if (!value.equals("true") && !value.equals("false")) {
        throw wrong(name, value, "true and false");
      }
      node.put(name, Boolean.parseBoolean(value));
    } else {
      node.put(name, value);
    }
  }

  private static HttpFailure wrong(String name, String value, String allowed) {
    return HttpFailure.field(
        name, "%s is %s; allowed are %s".formatted(name, Check.quoted(value), allowed));
  }
}
