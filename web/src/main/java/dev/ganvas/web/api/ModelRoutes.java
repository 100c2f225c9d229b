package dev.ganvas.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.Outflow;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.http.Tag;
import dev.ganvas.web.project.Projections;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.shelf.Shelf;
import dev.ganvas.web.task.SampleJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The models, and single pictures by them at a URL each. */
public final class ModelRoutes implements Routes {
  /** Text, its looks and pictures inside it: no script, no request, no form, no way out. */
  private static final String HARMLESS =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'; sandbox";

  private final Shelf shelf;
  private final Desk desk;
  private final Projections projections;

  public ModelRoutes(Shelf shelf, Desk desk, Projections projections) {
    this.shelf = shelf;
    this.desk = desk;
    this.projections = projections;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/models", this::list);
    routes.get("/api/models/{id}", this::show);
    routes.get("/api/models/{id}/preview.png", this::preview);
    routes.get("/api/models/{id}/report", this::report);
    routes.get("/api/models/{id}/picture.png", context -> picture(context, false));
    routes.get("/api/models/{id}/picture.jpg", context -> picture(context, true));
  }

  private void list(Context context) {
    Query.of(context).end();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode models = answer.putArray("models");
    shelf.models().forEach(model -> models.add(offering(model, ModelJson.of(model))));
    context.json(answer);
  }

  private void show(Context context) {
    Query.of(context).end();
    Model model = find(context);
    context.json(offering(model, ModelJson.whole(model)));
  }

  private ObjectNode offering(Model model, ObjectNode json) {
    return json.put("projection", projections.offered(model));
  }

  private Model find(Context context) {
    return desk.known(context.pathParam("id"));
  }

  private void preview(Context context) throws IOException {
    BundleFile.PREVIEW.answer(context, find(context));
  }

  /** Whoever made the bundle wrote it, so it is shown without a way to do anything. */
  private void report(Context context) throws IOException {
    context.header("Content-Security-Policy", HARMLESS);
    BundleFile.REPORT.answer(context, find(context));
  }

  /** A picture that nobody keeps: the same URL gives the same bytes, so a client may keep it. */
  private void picture(Context context, boolean jpeg) {
    Fields fields = Query.of(context);
    Sample sample = SampleJson.read(fields);
    Format format = Format.of(jpeg, fields);
    fields.end();
    Model model = desk.pictureModel(context.pathParam("id"));
    model.generator().check(Request.of(List.of(sample)));
    if (Tag.of(model.edition(), sample.toString(), format.toString()).matches(context)) {
      return;
    }
    context.future(
        () ->
            desk.pictures(context, model, List.of(sample))
                .thenCompose(made -> send(context, made.get(0), format)));
  }

  private static CompletableFuture<Void> send(Context context, Picture made, Format format) {
    byte[] file = format.encode(made.pixels(), made.recipe());
    return Outflow.send(context, format.contentType(), file);
  }
}
