package dev.ganvas.trainer.recipe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a setting can be chosen from by name: the types on an axis, or the members of an enum. */
final class Choices {
  private Choices() {}

  /** Whether something of this class has a type that can be chosen. */
  static boolean isAxis(Class<?> held) {
    return held.isAnnotationPresent(JsonSubTypes.class);
  }

  /** What is there to choose from, with commas; empty if it is not chosen by name. */
  static String names(Class<?> held) {
    Stream<?> names =
        held.isEnum()
            ? Arrays.stream(held.getEnumConstants())
            : types(held).map(JsonSubTypes.Type::name);
    return names.map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The name on an axis of what was chosen. */
  static String name(Class<?> axis, Object chosen) {
    return types(axis)
        .filter(type -> type.value().equals(chosen.getClass()))
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow();
  }

  /** The type of this name on an axis. */
  static Optional<Class<?>> named(Class<?> axis, String name) {
    return types(axis)
        .filter(type -> type.name().equals(name))
        .<Class<?>>map(JsonSubTypes.Type::value)
        .findFirst();
  }

  /** The types on an axis; none of what is no axis. */
  static Stream<JsonSubTypes.Type> types(Class<?> axis) {
    return isAxis(axis)
        ? Arrays.stream(axis.getAnnotation(JsonSubTypes.class).value())
        : Stream.empty();
  }

  /** What a component holds, or each item of its list. */
  static Class<?> held(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : component.getType();
  }
}
