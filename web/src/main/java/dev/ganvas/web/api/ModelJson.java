package dev.ganvas.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Layer;
import dev.ganvas.web.shelf.Model;
import java.nio.file.Files;

/** Models in JSON. */
final class ModelJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ModelJson() {}

  /** What a list says of a model. */
  static ObjectNode of(Model model) {
    ObjectNode json = MAPPER.createObjectNode().put("id", model.id());
    json.put("title", model.card() == null ? model.id() : model.card().title());
    json.put("state", model.state().text());
    if (model.reason() != null) {
      json.put("reason", model.reason());
    }
    if (Files.isRegularFile(model.directory().resolve("preview.png"))) {
      json.put("preview", "/api/models/" + model.id() + "/preview.png");
    }
    if (model.card() != null) {
      json.put("sha256", model.sha256()).put("device", model.generator().device());
      json.set("card", card(model.card()));
    }
    return json;
  }

  /** All there is to know about a model. */
  static ObjectNode whole(Model model) {
    ObjectNode json = of(model);
    if (model.generator() != null) {
      ArrayNode layers = json.putArray("layers");
      long parameters = 0;
      for (Layer layer : model.generator().layers()) {
        layers.add(MAPPER.<JsonNode>valueToTree(layer));
        parameters += layer.parameters();
      }
      json.put("parameters", parameters).put("bytes", model.generator().bytes());
    }
    return json;
  }

  private static JsonNode card(ModelCard card) {
    try {
      return MAPPER.readTree(card.toJson());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a card is always written as JSON", e);
    }
  }
}
