package dev.ganvas.web.openai;

import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.image.PngText;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.ask.ImageReading;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Uploads;
import dev.ganvas.web.shelf.Model;
import java.util.Optional;

/** Finds out what an uploaded image was made from. */
final class Origin {
  private static final String IMAGE = "image";

  private final ImageReading reading = new ImageReading(IMAGE);

  /**
   * The recipe of the one image of a form.
   *
   * @throws HttpFailure if there is no such image, or it is none of ours
   */
  Recipe recipe(Uploads form) {
    byte[] file = form.only(IMAGE).bytes();
    reading.read(file);
    return recipe(file);
  }

  private static Recipe recipe(byte[] file) {
    Optional<String> text = PngText.read(file, Recipe.KEYWORD);
    if (text.isEmpty()) {
      throw refused(
          422,
          "the image carries no recipe of this studio; a job of the task project at /api/jobs finds"
              + " the styles of any other image");
    }
    try {
      return Recipe.parse(text.get());
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  /** The model that made an image, if it is still the same and could have done so. */
  static Model model(Desk desk, Recipe recipe, Optional<String> asked) {
    Model model = desk.pictureModel(asked.orElse(recipe.model()));
    if (!model.sha256().equals(recipe.sha256())) {
      throw refused(
          422,
          "the image was made by %s with another sha256 than that of %s here; only the model"
                  .formatted(recipe.model(), model.id())
              + " that made it can go on from it");
    }
    try {
      model.generator().check(recipe.request());
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
    return model;
  }

  private static HttpFailure invalid(IllegalArgumentException reason) {
    return refused(422, "the recipe of the image is not valid: " + reason.getMessage());
  }

  static HttpFailure refused(int status, String sentence) {
    return new HttpFailure(status, sentence).about(IMAGE).coded("invalid_image");
  }
}
