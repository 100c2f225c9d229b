package dev.ganvas.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.media.FoundRecipe;
import dev.ganvas.web.media.RecipeReader;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.shelf.Shelf;
import dev.ganvas.web.task.SampleJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a picture file was made from, so that it can be made again. */
public final class RecipeRoutes implements Routes {
  private static final int MAX_FILE = 32 << 20;

  private final Shelf shelf;

  public RecipeRoutes(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/recipes", this::read);
  }

  private void read(Context context) {
    byte[] file = Bodies.bytes(context, MAX_FILE);
    context.json(describe(found(file)));
  }

  private static FoundRecipe found(byte[] file) {
    try {
      return RecipeReader.read(file);
    } catch (IllegalArgumentException e) {
      throw new HttpFailure(422, e.getMessage());
    }
  }

  private ObjectNode describe(FoundRecipe found) {
    Optional<Model> model = Optional.ofNullable(found.model()).flatMap(shelf::find);
    boolean known = model.filter(Model::isReady).isPresent();
    boolean same = known && found.recipe().map(Recipe::sha256).equals(model.map(Model::sha256));
    Sample sample = found.recipe().map(Recipe::sample).orElse(Sample.of(found.seed()));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("source", found.source().name().toLowerCase(Locale.ROOT));
    json.put("model", known ? found.model() : null).put("known", known).put("same", same);
    json.set("sample", SampleJson.write(sample));
    return json.put("note", note(found, known ? model : Optional.empty(), sample));
  }

  /** What keeps the picture from being made exactly so again; null if nothing does. */
  private static String note(FoundRecipe found, Optional<Model> model, Sample sample) {
    if (found.recipe().isEmpty()) {
      return "the file is not by Ganvas; only its seed was taken";
    }
    if (model.isEmpty()) {
      return "the model %s is not here; its seed was taken".formatted(found.model());
    }
    try {
      model.get().generator().check(Request.of(List.of(sample)));
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
    boolean same = found.recipe().get().sha256().equals(model.get().sha256());
    return same ? null : "the model has changed since; the picture will differ";
  }
}
