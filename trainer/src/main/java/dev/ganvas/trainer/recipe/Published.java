package dev.ganvas.trainer.recipe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings that the literature gives a type on an axis: those of its constructor without
 * arguments. Axes are found by the components of the records that a dotted path goes through.
 */
final class Published {
  private Published() {}

  /**
   * A type's settings.
   *
   * @param path of the axis, such as {@code objective}; an item of a list is named by its type
   * @throws IllegalArgumentException if there is no such type; the sentence lists them
   */
  static ObjectNode settings(ObjectMapper json, List<String> path, String type) {
    Class<?> axis = held(path).orElseThrow();
    Optional<Class<?>> chosen = Choices.named(axis, type);
    Check.that(
        chosen.isPresent(),
        "%s.type is %s; allowed are %s",
        String.join(".", path),
        Check.quoted(type),
        Choices.names(axis));
    ObjectNode settings = json.createObjectNode().put("type", type);
    return settings.setAll(settings(json, chosen.get()));
  }

  /** Whether something at this path has a type that can be chosen. */
  static boolean isAxis(List<String> path) {
    return held(path).filter(Choices::isAxis).isPresent();
  }

  private static ObjectNode settings(ObjectMapper json, Class<?> type) {
    try {
      JsonNode given = json.valueToTree(type.getConstructor().newInstance());
      return (ObjectNode) given;
    } catch (NoSuchMethodException e) {
      return json.createObjectNode(); // each of its settings has to be given
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " refuses its own settings", e);
    }
  }

  private static Optional<Class<?>> held(List<String> path) {
    Optional<Class<?>> held = Optional.of(Recipe.class);
    for (String step : path) {
      held = held.flatMap(owner -> component(owner, step));
    }
    return held;
  }

  /**
   * What a component holds; of an axis, what any of its types holds under that name, another axis
   * before anything else.
   */
  private static Optional<Class<?>> component(Class<?> owner, String name) {
    Optional<Class<?>> named = Choices.named(owner, name);
    Stream<Class<?>> records =
        Choices.isAxis(owner)
            ? Choices.types(owner).map(JsonSubTypes.Type::value)
            : Stream.of(owner);
    return named.isPresent()
        ? named
        : records
            .filter(Class::isRecord)
            .flatMap(type -> Stream.of(type.getRecordComponents()))
            .filter(component -> component.getName().equals(name))
            .<Class<?>>map(Choices::held)
            .min(Comparator.comparing(held -> !Choices.isAxis(held)));
  }
}
