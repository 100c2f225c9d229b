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
import dev.ganvas.web.shelf.ModelState;
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
  private static final String CHANGED = "the model has changed since; the picture will differ";

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
    Optional<Model> ready = model.filter(Model::isReady);
    boolean known = ready.isPresent();
    boolean same = known && found.recipe().map(Recipe::sha256).equals(ready.map(Model::sha256));
    Sample sample = found.recipe().map(Recipe::sample).orElse(Sample.of(found.seed()));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("source", found.source().name().toLowerCase(Locale.ROOT));
    json.put("model", known ? found.model() : null).put("known", known).put("same", same);
    json.set("sample", SampleJson.write(sample));
    return json.put("note", obstacle(found, model, sample).orElse(same ? null : CHANGED));
  }

  private static String absence(Optional<Model> model) {
    if (model.isEmpty()) {
      return "not here";
    }
    return model.get().state() == ModelState.LOADING ? "still loading" : "unavailable";
  }

  /** What keeps the picture from being made again, even if the model is the same. */
  private static Optional<String> obstacle(
      FoundRecipe found, Optional<Model> model, Sample sample) {
    if (found.recipe().isEmpty()) {
      return Optional.of("the file is not by Ganvas; only its seed was taken");
    }
    if (!model.map(Model::isReady).orElse(false)) {
      return Optional.of(
          "the model %s is %s; its seed was taken".formatted(found.model(), absence(model)));
    }
    try {
      model.get().generator().check(Request.of(List.of(sample)));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }
}
