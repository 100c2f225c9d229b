package dev.ganvas.web.kserve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ganvas.models.Check;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.ask.SideWork;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.Json;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.shelf.Shelf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Objects;

/**
 * What models there are, and which of them are in memory: POST /v2/repository. Models come from the
 * studio's own directory only.
 */
public final class RepositoryRoutes implements Routes {
  private static final int MAX_BODY = 4 << 10;
  private static final int WAITING = 32;

  private final Shelf shelf;
  private final Desk desk;

  /** Loading takes long and goes one after another, so it must not take the server's threads. */
  private final SideWork loading =
      new SideWork(
          "ganvas-repository",
          1,
          WAITING,
          "too many models are to be loaded; try again in a while");

  public RepositoryRoutes(Shelf shelf, Desk desk) {
    this.shelf = shelf;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/v2/repository/index", this::index);
    routes.post("/v2/repository/models/{model}/load", this::load);
    routes.post("/v2/repository/models/{model}/unload", this::unload);
  }

  private void index(Context context) {
    Fields body = body(context);
    boolean onlyReady = body.flag("ready").orElse(false);
    body.end();
    ArrayNode index = Json.strict().createArrayNode();
    shelf.models().stream()
        .filter(model -> model.isReady() || !onlyReady)
        .forEach(
            model ->
                index
                    .addObject()
                    .put("name", model.id())
                    .put("version", ModelVersion.ONLY)
                    .put("state", model.state().text().toUpperCase(Locale.ROOT))
                    .put("reason", Objects.requireNonNullElse(model.reason(), "")));
    context.json(index);
  }

  private void load(Context context) {
    Fields body = body(context);
    Check.that(
        body.any("parameters").filter(given -> !given.isEmpty()).isEmpty(),
        "parameters has something in it; models are loaded as they are, allowed is nothing");
    body.end();
    String id = known(context);
    later(
        context,
        () -> {
          shelf.load(id);
          desk.model(id); // says why, if it could not be loaded
        });
  }

  private void unload(Context context) {
    Fields body = body(context);
    body.object("parameters")
        .ifPresent(
            parameters -> {
              parameters.flag("unload_dependents"); // our models have none
              parameters.end();
            });
    body.end();
    String id = known(context);
    later(context, () -> shelf.unload(id));
  }

  private static Fields body(Context context) {
    byte[] body = Bodies.bytes(context, MAX_BODY);
    return Fields.of(body.length == 0 ? Json.object() : Bodies.parse(body));
  }

  private String known(Context context) {
    return desk.known(context.pathParam("model")).id();
  }

  private void later(Context context, Runnable change) {
    context.future(
        () ->
            loading.ask(
                () -> {
                  change.run();
                  return null;
                }));
  }
}
