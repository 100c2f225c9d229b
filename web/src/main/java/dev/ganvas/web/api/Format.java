package dev.ganvas.web.api;

import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.image.Enlarge;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.media.Jpeg;
import java.util.Map;

/**
 * How a picture is wanted as a file.
 *
 * @param jpeg rather than PNG
 * @param recipe whether the file says how it was made
 * @param scale whole pixels a side for each pixel, 1 to 16
 */
public record Format(boolean jpeg, boolean recipe, int scale) {
  public static final String PNG = "image/png";

  /** What a URL asks for, its ending aside. */
  static Format of(boolean jpeg, Fields fields) {
    return new Format(
        jpeg,
        fields.flag("recipe").orElse(true),
        fields.integer("scale", 1, Enlarge.MOST).orElse(1));
  }

  public String contentType() {
    return jpeg ? "image/jpeg" : PNG;
  }

  /** Of a file's name, with its dot. */
  public String ending() {
    return jpeg ? ".jpg" : ".png";
  }

  /** Whether this is how pictures are kept. */
  boolean isKept() {
    return !jpeg && recipe && scale == 1;
  }

  /** The file. */
  public byte[] encode(Pixels pixels, Recipe made) {
    Pixels enlarged = Enlarge.by(pixels, scale);
    if (jpeg) {
      return recipe
          ? Jpeg.encode(enlarged, Jpeg.GOOD, made.toJson())
          : Jpeg.encode(enlarged, Jpeg.GOOD);
    }
    return enlarged.png(recipe ? Map.of(Recipe.KEYWORD, made.toJson()) : Map.of());
  }
}
