package dev.ganvas.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.EventLog;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.job.PictureJson;
import dev.ganvas.web.media.Thumbnail;
import dev.ganvas.web.store.Filter;
import dev.ganvas.web.store.Page;
import dev.ganvas.web.store.PictureRow;
import dev.ganvas.web.store.Store;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gallery: pictures that are kept, found, starred and deleted. */
public final class PictureRoutes implements Routes {
  private static final int MAX_BODY = 1 << 20;
  private static final int MAX_IDS = 20_000;

  /** A picture never changes, and its number is never used again. */
  private static final String FOR_EVER = "private, max-age=31536000, immutable";

  private final Store store;
  private final KeptPictures kept;
  private final EventLog events;

  public PictureRoutes(Store store, KeptPictures kept, EventLog events) {
    this.store = store;
    this.kept = kept;
    this.events = events;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/pictures", this::search);
    routes.get("/api/pictures/{id}.png", context -> file(context, false));
    routes.get("/api/pictures/{id}.jpg", context -> file(context, true));
    routes.get("/api/pictures/{id}/thumbnail.png", this::thumbnail);
    routes.get("/api/pictures/{id}", this::show);
    routes.patch("/api/pictures/{id}", this::change);
    routes.post("/api/pictures/delete", this::delete);
  }

  private void search(Context context) {
    Fields fields = Query.of(context);
    Filter filter = GalleryFilter.of(fields);
    Optional<Long> before = fields.text("before", 20).map(cursor -> Ids.in("before", cursor));
    int limit = fields.integer("limit", 1, Page.LARGEST).orElse(100);
    fields.end();
    Page page = store.pictures().search(filter, before, limit);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode array = answer.putArray("pictures");
    page.pictures().forEach(row -> array.add(PictureJson.of(row)));
    answer.put("next", page.next().map(id -> Long.toString(id)).orElse(null));
    context.json(answer.put("total", page.total()));
  }

  private void show(Context context) {
    Query.of(context).end();
    context.json(PictureJson.of(find(context)));
  }

  private PictureRow find(Context context) {
    return store
        .pictures()
        .find(Ids.of(context, "picture"))
        .orElseThrow(() -> HttpFailure.notFound("there is no such picture"));
  }

  private void file(Context context, boolean jpeg) {
    Fields fields = Query.of(context);
    Format format = Format.of(jpeg, fields);
    boolean download = fields.flag("download").orElse(false);
    fields.end();
    PictureRow row = find(context);
    byte[] bytes = kept.file(row, format).orElseThrow(KeptPictures::gone);
    if (download) {
      context.header(
          "Content-Disposition",
          "attachment; filename=\"%s\"".formatted(name(row.recipe()) + format.ending()));
    }
    context.contentType(format.contentType()).header("Cache-Control", FOR_EVER).result(bytes);
  }

  /** A model's id and a seed consist of letters that a header takes. */
  private static String name(Recipe recipe) {
    return recipe.model() + "-seed" + recipe.seed();
  }

  private void thumbnail(Context context) {
    Query.of(context).end();
    PictureRow row = find(context);
    boolean small = Math.max(row.width(), row.height()) <= Thumbnail.SIDE;
    byte[] png = kept.png(row);
    if (!small) {
      Pixels scaled = Thumbnail.of(KeptPictures.decode(png));
      png = scaled.png();
    }
    context.contentType(Format.PNG).header("Cache-Control", FOR_EVER).result(png);
  }

  private void change(Context context) {
    Fields fields = Bodies.fields(context, MAX_BODY);
    boolean starred = fields.flag("starred").orElseThrow(() -> fields.missing("starred"));
    fields.end();
    store.pictures().star(find(context).id(), starred);
    ObjectNode picture = PictureJson.of(find(context));
    events.publish("picture", picture);
    context.json(picture);
  }

  private void delete(Context context) {
    Fields fields = Bodies.fields(context, MAX_BODY);
    List<Long> ids =
        fields
            .list("ids", MAX_IDS, (field, value) -> Ids.in(field, value.asText()))
            .orElseThrow(() -> fields.missing("ids"));
    fields.end();
    int deleted = store.pictures().delete(ids);
    events.publish("deleted", Map.of("ids", ids.stream().map(id -> Long.toString(id)).toList()));
    context.json(Map.of("deleted", deleted));
  }
}
