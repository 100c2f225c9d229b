package dev.ganvas.trainer.recipe;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.objective.Objective;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why a recipe's JSON is refused, as a sentence that names the setting and what is allowed. */
final class Refusal {
  /** What objectives with labels call those of real and of fake samples. */
  private static final Set<String> LABELS = Set.of("real", "fake");

  private final JsonNode recipe;

  Refusal(JsonNode recipe) {
    this.recipe = recipe;
  }

  /** The sentence for what Jackson found. */
  String sentence(JsonMappingException e) {
    List<JsonMappingException.Reference> path = e.getPath();
    String setting = name(path);
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "%sthere is no setting %s; there are %s"
          .formatted(reason(unknown, path), setting, siblings(unknown, path));
    }
    if (e instanceof InvalidTypeIdException type) {
      String found = found(path, "type");
      return "%s.type is %s; allowed are %s"
          .formatted(setting, found, Choices.names(type.getBaseType().getRawClass()));
    }
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      String sentence = e.getCause().getMessage();
      return setting.isEmpty() ? sentence : setting + ": " + sentence;
    }
    JsonNode value = node(path);
    if (value.isMissingNode() || value.isNull()) {
      return setting + " is missing";
    }
    Class<?> wanted = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    return "%s is %s; allowed are %s".formatted(setting, text(value), allowed(wanted));
  }

  /** The wish is known, but makes no sense here. */
  private String reason(
      UnrecognizedPropertyException e, List<JsonMappingException.Reference> path) {
    boolean smoothing =
        Objective.class.isAssignableFrom(e.getReferringClass())
            && LABELS.contains(e.getPropertyName());
    String objective = node(path.subList(0, path.size() - 1)).path("type").asText();
    return smoothing ? objective + " has no labels that could be smoothed: " : "";
  }

  private String siblings(
      UnrecognizedPropertyException e, List<JsonMappingException.Reference> path) {
    List<JsonMappingException.Reference> axis = path.subList(0, path.size() - 1);
    String prefix = axis.isEmpty() ? "" : name(axis) + ".";
    Stream<String> known = e.getKnownPropertyIds().stream().map(String::valueOf);
    Stream<String> all = axis.isEmpty() ? known : Stream.concat(known, Stream.of("type"));
    return all.filter(field -> !axis.isEmpty() || !Settings.FIXED.contains(field))
        .distinct()
        .sorted()
        .map(prefix::concat)
        .collect(Collectors.joining(", "));
  }

  private static String allowed(Class<?> wanted) {
    if (wanted == null || wanted == int.class || wanted == long.class) {
      return "whole numbers that are not too large";
    }
    if (wanted.isEnum()) {
      return Choices.names(wanted);
    }
    return wanted == double.class ? "numbers" : "settings of its own, such as its type";
  }

  private String found(List<JsonMappingException.Reference> path, String field) {
    JsonNode value = node(path).path(field);
    return value.isMissingNode() ? "missing" : text(value);
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? Check.quoted(value.asText()) : value.toString();
  }

  private JsonNode node(List<JsonMappingException.Reference> path) {
    JsonNode node = recipe;
    for (JsonMappingException.Reference step : path) {
      node =
          step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
    }
    return node;
  }

  /** Dotted, an item of a list by its type. */
  private String name(List<JsonMappingException.Reference> path) {
    return IntStream.range(0, path.size())
        .mapToObj(
            i -> {
              String field = path.get(i).getFieldName();
              return field == null ? node(path.subList(0, i + 1)).path("type").asText() : field;
            })
        .collect(Collectors.joining("."));
  }
}
