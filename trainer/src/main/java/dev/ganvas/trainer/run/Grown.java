package dev.ganvas.trainer.run;

import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.Halved;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.schedule.Stage;
import java.util.Locale;

/**
 * How far the networks of a run have grown.
 *
 * @param recipe with the networks that they are now
 * @param data in the size of their images
 * @param size in words; empty once it is that of the data
 */
record Grown(Recipe recipe, DataDescription data, String size) {
  /** Up to their full size. */
  static Grown wholly(Recipe recipe, DataDescription data) {
    return new Grown(recipe, data, "");
  }

  /** As far as they are after so many images, in an act. */
  static Grown at(Recipe recipe, DataDescription whole, int act, long images) {
    Stage stage = recipe.stages(whole).get(act);
    DataDescription data = new Halved.Description(whole, stage.halvings());
    return new Grown(
        recipe.with(stage.networksAfter(recipe.architecture(), images)),
        data,
        size(stage.at(images, images), data, whole));
  }

  private static String size(double alpha, DataDescription data, DataDescription whole) {
    String faded = alpha < 1 ? String.format(Locale.ROOT, " faded in by %.0f %%", 100 * alpha) : "";
    boolean smaller = !data.shape().equals(whole.shape());
    String aim = smaller ? " on the way to " + side(whole) : "";
    String words = faded + aim;
    return words.isEmpty() ? words : ", " + side(data) + words;
  }

  private static String side(DataDescription pictures) {
    return "%d x %<d".formatted(pictures.shape().get(2));
  }
}
