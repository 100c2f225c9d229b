package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.image.ImageFormat;
import dev.ganvas.runtime.image.PngText;
import dev.ganvas.web.media.FoundRecipe.Source;
import java.util.Optional;

/** Finds the recipe in a PNG file: our own, or the parameters that AUTOMATIC1111 leaves. */
public final class RecipeReader {
  private static final String A1111_KEYWORD = "parameters";

  private RecipeReader() {}

  /**
   * @throws IllegalArgumentException if there is none, or none that is valid
   */
  public static FoundRecipe read(byte[] png) {
    Check.that(
        ImageFormat.of(png).equals(Optional.of(ImageFormat.PNG)),
        "the file is no PNG file; recipes are read from those alone");
    Optional<Recipe> ours = PngText.read(png, Recipe.KEYWORD).map(Recipe::parse);
    if (ours.isPresent()) {
      return new FoundRecipe(Source.GANVAS, ours.get().model(), ours.get().seed(), ours);
    }
    A1111Parameters parameters =
        PngText.read(png, A1111_KEYWORD)
            .map(A1111Parameters::parse)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the PNG file carries neither a recipe of ours nor A1111 parameters"));
    return new FoundRecipe(Source.A1111, parameters.model(), parameters.seed(), Optional.empty());
  }
}
