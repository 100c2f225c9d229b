package dev.ganvas.trainer.recipe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    JsonSubTypes.Type[] types = types(path).orElse(new JsonSubTypes.Type[0]);
    for (JsonSubTypes.Type known : types) {
      if (known.name().equals(type)) {
        return settings(json, known);
      }
    }
    String names = Stream.of(types).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "%s.type is %s; allowed are %s"
            .formatted(String.join(".", path), Check.quoted(type), names));
  }

  /** Whether something at this path has a type that can be chosen. */
  static boolean isAxis(List<String> path) {
    return types(path).isPresent();
  }

  private static ObjectNode settings(ObjectMapper json, JsonSubTypes.Type type) {
    ObjectNode settings = json.createObjectNode().put("type", type.name());
    try {
      JsonNode given = json.valueToTree(type.value().getConstructor().newInstance());
      return settings.setAll((ObjectNode) given);
    } catch (NoSuchMethodException e) {
      return settings; // each of its settings has to be given
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.value() + " refuses its own settings", e);
    }
  }

  private static Optional<JsonSubTypes.Type[]> types(List<String> path) {
    Class<?> owner = Recipe.class;
    for (String step : path) {
      Optional<Class<?>> next = component(owner, step);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      owner = next.get();
    }
    return Optional.ofNullable(owner.getAnnotation(JsonSubTypes.class)).map(JsonSubTypes::value);
  }

  /**
   * What a component holds; of an axis, what any of its types holds under that name, another axis
   * before anything else.
   */
  private static Optional<Class<?>> component(Class<?> owner, String name) {
    JsonSubTypes axis = owner.getAnnotation(JsonSubTypes.class);
    Stream<Class<?>> records =
        axis == null ? Stream.of(owner) : Arrays.stream(axis.value()).map(JsonSubTypes.Type::value);
    Optional<Class<?>> named =
        axis == null
            ? Optional.empty()
            : Arrays.stream(axis.value())
                .filter(type -> type.name().equals(name))
                .<Class<?>>map(JsonSubTypes.Type::value)
                .findFirst();
    return named.isPresent()
        ? named
        : records
            .filter(Class::isRecord)
            .flatMap(type -> Stream.of(type.getRecordComponents()))
            .filter(component -> component.getName().equals(name))
            .<Class<?>>map(Published::held)
            .min(Comparator.comparing(held -> !held.isAnnotationPresent(JsonSubTypes.class)));
  }

  private static Class<?> held(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : component.getType();
  }
}
