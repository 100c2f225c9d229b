package dev.ganvas.runtime;

import dev.ganvas.runtime.image.Pixels;
import java.util.Map;

/** A picture and how it was made. Immutable. */
public record Picture(Recipe recipe, Pixels pixels) {
  public long seed() {
    return recipe.seed();
  }

  public int width() {
    return pixels.width();
  }

  public int height() {
    return pixels.height();
  }

  /** 1 for grey, 3 for red, green and blue. */
  public int channels() {
    return pixels.channels();
  }

  /** A PNG file that carries its own recipe; encoded anew at each call. */
  public byte[] png() {
    return pixels.png(Map.of(Recipe.KEYWORD, recipe.toJson()));
  }
}
