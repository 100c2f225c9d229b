package dev.ganvas.web.media;

import dev.ganvas.runtime.Recipe;
import java.util.Optional;

/**
 * What a picture file says about how it was made. Checked, but written by anybody.
 *
 * @param source whose file it is
 * @param model the bundle's id, or the name of A1111's checkpoint, which is no model of ours; null
 *     if the file names none
 * @param recipe the whole recipe; empty unless the source is {@link Source#GANVAS}
 */
public record FoundRecipe(Source source, String model, long seed, Optional<Recipe> recipe) {

  /** The programs whose recipes are understood. */
  public enum Source {
    GANVAS,
    A1111
  }
}
