package dev.ganvas.web.kserve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Release;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.Json;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.shelf.ModelState;
import dev.ganvas.web.shelf.Shelf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** What the server and its models say of themselves: GET /v2, and below it health and models. */
public final class ServerRoutes implements Routes {
  private static final int UNAVAILABLE = 503;

  private final Shelf shelf;
  private final Desk desk;

  public ServerRoutes(Shelf shelf, Desk desk) {
    this.shelf = shelf;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/v2", this::server);
    routes.get("/v2/health/live", this::live);
    routes.get("/v2/health/ready", this::ready);
    for (String path : ModelVersion.PATHS) {
      routes.get(path, this::model);
      routes.get(path + "/ready", this::modelReady);
    }
  }

  private void server(Context context) {
    ObjectNode json = Json.object().put("name", "ganvas").put("version", Release.VERSION);
    json.putArray("extensions").add("binary_tensor_data").add("model_repository");
    context.json(json);
  }

  private void live(Context context) {
    context.json(health());
  }

  private void ready(Context context) {
    context.status(isReady() ? 200 : UNAVAILABLE).json(health());
  }

  private ObjectNode health() {
    return Json.object().put("live", true).put("ready", isReady());
  }

  /** Whether whoever asks for a model that works gets it. */
  private boolean isReady() {
    List<Model> models = shelf.models();
    return models.stream().noneMatch(model -> model.state() == ModelState.LOADING)
        && models.stream().anyMatch(Model::isReady);
  }

  private void model(Context context) {
    Model model = desk.model(ModelVersion.model(context));
    Signature signature = Signature.of(model.card());
    ObjectNode json = Json.object().put("name", model.id());
    json.putArray("versions").add(ModelVersion.ONLY);
    json.put("platform", "onnx_onnxv1");
    ArrayNode inputs = json.putArray("inputs");
    signature.inputs().forEach(input -> inputs.add(input.describe()));
    json.putArray("outputs").add(signature.output().describe());
    context.json(json);
  }

  /** Clients look at the status alone, so it has to say it too. */
  private void modelReady(Context context) {
    Model model = desk.known(ModelVersion.model(context));
    context
        .status(model.isReady() ? 200 : UNAVAILABLE)
        .json(Json.object().put("name", model.id()).put("ready", model.isReady()));
  }
}
