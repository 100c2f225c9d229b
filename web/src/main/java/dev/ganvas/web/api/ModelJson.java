package dev.ganvas.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Layer;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.zoo.CardJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
    String id = URLEncoder.encode(model.id(), StandardCharsets.UTF_8).replace("+", "%20");
    if (BundleFile.PREVIEW.in(model).isPresent()) {
      json.put("preview", "/api/models/" + id + "/preview.png");
    }
    if (BundleFile.REPORT.in(model).isPresent()) {
      json.put("report", "/api/models/" + id + "/report");
    }
    if (model.card() != null) {
      json.put("sha256", model.sha256()).put("device", model.generator().device());
      json.set("card", CardJson.of(model.card()));
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
}
