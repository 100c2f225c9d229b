package dev.ganvas.trainer.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recipes as JSON, and settings by dotted path: {@code generator.rate=1e-4}, {@code
 * regularisers.gradient-penalty.weight=5}. Another type brings its published settings, which the
 * others then change: {@code objective=hinge} (or {@code objective.type=hinge}), {@code
 * views=flip,translation}; an empty list is {@code []}.
 */
public final class Settings {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /** What describes a recipe and does nothing. */
  static final List<String> FIXED = List.of("name", "paper", "when");

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
    } catch (JsonMappingException e) {
      throw new IllegalArgumentException(new Refusal(json).sentence(e), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is no recipe", e);
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
        .sorted(Comparator.comparingInt(change -> depth(change.getKey())))
        .forEach(change -> change(json, change.getKey(), change.getValue()));
    return recipe(json);
  }

  /** Every setting of a recipe by its dotted path. */
  public static Map<String, String> list(Recipe recipe) {
    return list(json(recipe));
  }

  private static Map<String, String> list(ObjectNode recipe) {
    Map<String, String> settings = new TreeMap<>();
    collect(recipe, "", settings);
    FIXED.forEach(settings::remove);
    return settings;
  }

  private static void change(ObjectNode recipe, String path, String value) {
    List<String> steps = new ArrayList<>(List.of(path.split("\\.", -1)));
    String last = steps.remove(steps.size() - 1);
    JsonNode axis = recipe;
    for (String step : steps) {
      axis = axis == null ? null : child(axis, step);
    }
    Check.that(
        axis instanceof ObjectNode && !last.isEmpty() && !FIXED.contains(path),
        "there is no setting %s; there are %s",
        path,
        String.join(", ", list(recipe).keySet()));
    ObjectNode object = (ObjectNode) axis;
    JsonNode literal = literal(value);
    if (last.equals("type") && Published.isAxis(steps)) {
      object.removeAll();
      object.setAll(Published.settings(JSON, steps, value));
    } else {
      steps.add(last);
      boolean chosen = literal.isTextual() && Published.isAxis(steps);
      object.set(last, chosen ? chosen(object.get(last), steps, value) : literal);
    }
  }

  /** What a name, or several with commas between them, stand for on an axis. */
  private static JsonNode chosen(JsonNode before, List<String> path, String names) {
    if (!(before instanceof ArrayNode)) {
      return Published.settings(JSON, path, names);
    }
    ArrayNode items = JSON.createArrayNode();
    for (String name : names.split(",", -1)) {
      items.add(Published.settings(JSON, path, name.strip()));
    }
    return items;
  }

  /** What a step of a dotted path leads to; null if it leads nowhere. */
  static JsonNode child(JsonNode parent, String name) {
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
      JsonNode literal = JSON.readTree(text);
      return literal.isMissingNode() ? JSON.getNodeFactory().textNode(text) : literal;
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }

  private static void collect(JsonNode node, String path, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(field.getValue(), join(path, field.getKey()), into));
    } else if (node.isArray() && !node.isEmpty()) {
      node.forEach(item -> collect(item, join(path, item.path("type").asText()), into));
    } else {
      into.put(path, node.isArray() ? "[]" : text(node));
    }
  }

  /** Numbers as people write them: 1e-4 and 20000, not 1.0E-4 and 20000.0. */
  private static String text(JsonNode value) {
    String text = value.asText();
    return value.isNumber() ? text.replaceFirst("\\.0(?=$|E)", "").replace('E', 'e') : text;
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** What chooses a type comes before the settings of that type. */
  private static int depth(String path) {
    int dots = (int) path.chars().filter(letter -> letter == '.').count();
    return path.endsWith(".type") ? dots - 1 : dots;
  }
}
