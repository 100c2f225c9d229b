package dev.ganvas.trainer.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recipes as JSON, and settings by dotted path: {@code generator.rate=1e-4}, {@code
 * regularisers.gradient-penalty.weight=5}. Setting a {@code type} empties that axis for its other
 * settings.
 */
public final class Settings {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private Settings() {}

  /** A recipe as JSON. */
  public static ObjectNode json(Recipe recipe) {
    return JSON.valueToTree(recipe);
  }

  /**
   * Reads a recipe.
   *
   * @throws IllegalArgumentException naming the field that does not fit
   */
  public static Recipe recipe(JsonNode json) {
    try {
      return JSON.treeToValue(json, Recipe.class);
    } catch (UnrecognizedPropertyException e) {
      throw refusal(
          "there is no setting %s; there are %s",
          path(e),
          e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    } catch (JsonMappingException e) {
      throw refusal("%s: %s", path(e), reason(e));
    } catch (JsonProcessingException e) {
      throw refusal("this is no recipe");
    }
  }

  /**
   * A recipe with some settings changed.
   *
   * @param changes values by dotted path
   * @throws IllegalArgumentException if a setting does not exist or its value does not fit
   */
  public static Recipe change(Recipe recipe, Map<String, String> changes) {
    ObjectNode json = json(recipe);
    changes.entrySet().stream()
        .sorted((a, b) -> Boolean.compare(isType(b.getKey()), isType(a.getKey())))
        .forEach(change -> change(json, change.getKey(), change.getValue()));
    return recipe(json);
  }

  /** Every setting of a recipe by its dotted path. */
  public static Map<String, String> list(Recipe recipe) {
    Map<String, String> settings = new TreeMap<>();
    collect(json(recipe), "", settings);
    List.of("name", "paper", "when").forEach(settings::remove);
    return settings;
  }

  private static void change(ObjectNode recipe, String path, String value) {
    List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
    String last = steps.remove(steps.size() - 1);
    JsonNode axis = recipe;
    for (String step : steps) {
      axis = child(axis, step);
      Check.that(
          axis != null && axis.isObject(),
          "there is no setting %s; there are %s",
          path,
          String.join(", ", list(recipe(recipe)).keySet()));
    }
    ObjectNode object = (ObjectNode) axis;
    if (last.equals("type")) {
      object.removeAll();
    }
    object.set(last, literal(value));
  }

  private static JsonNode child(JsonNode parent, String name) {
    if (parent instanceof ArrayNode list) {
      for (JsonNode item : list) {
        if (item.path("type").asText().equals(name)) {
          return item;
        }
      }
      return null;
    }
    return parent.get(name);
  }

  private static JsonNode literal(String text) {
    try {
      return Objects.requireNonNull(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }

  private static void collect(JsonNode node, String path, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(field.getValue(), join(path, field.getKey()), into));
    } else if (node.isArray()) {
      node.forEach(item -> collect(item, join(path, item.path("type").asText()), into));
    } else {
      into.put(path, node.asText());
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static boolean isType(String path) {
    return path.endsWith(".type");
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  /** A check's own sentence where there is one, else the first line of what Jackson says. */
  private static String reason(JsonMappingException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof JsonMappingException mapping
        ? mapping.getOriginalMessage().lines().findFirst().orElse("does not fit")
        : cause.getMessage();
  }

  private static IllegalArgumentException refusal(String sentence, Object... arguments) {
    return new IllegalArgumentException(sentence.formatted(arguments));
  }
}
