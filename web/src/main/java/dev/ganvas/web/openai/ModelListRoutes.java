package dev.ganvas.web.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.Json;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.shelf.Shelf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** The models that images can be asked of: GET /v1/models. */
public final class ModelListRoutes implements Routes {
  private final Shelf shelf;
  private final Desk desk;

  public ModelListRoutes(Shelf shelf, Desk desk) {
    this.shelf = shelf;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/v1/models", this::list);
    routes.get(
        "/v1/models/{id}",
        context -> context.json(describe(desk.pictureModel(context.pathParam("id")))));
  }

  private void list(Context context) {
    ObjectNode list = Json.object().put("object", "list");
    ArrayNode data = list.putArray("data");
    shelf.models().stream()
        .filter(Model::isReady)
        .filter(model -> model.card().output() instanceof ImageOutput)
        .forEach(model -> data.add(describe(model)));
    context.json(list);
  }

  private static ObjectNode describe(Model model) {
    return Json.object()
        .put("id", model.id())
        .put("object", "model")
        .put("created", created(model))
        .put("owned_by", "ganvas");
  }

  /** In unix seconds; 0 if the bundle is being taken away at this moment. */
  private static long created(Model model) {
    try {
      return Files.getLastModifiedTime(model.directory().resolve(ModelCard.FILE_NAME))
          .to(TimeUnit.SECONDS);
    } catch (IOException e) {
      return 0;
    }
  }
}
