package dev.ganvas.trainer.sweep;

import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every recipe that fits the data, each with several seeds. On points, where most of their networks
 * do not fit, all have those of {@code r3gan-annealed}; of recipes that are one then, the first.
 */
public final class Variants {
  private static final Recipe OF_POINTS = Recipes.named("r3gan-annealed");
  private static final String WEIGHTS = "architecture.critic.weights";

  private Variants() {}

  /**
   * The sweep, which has the name of its data.
   *
   * @param images that each training sees
   */
  public static Sweep of(DataDescription data, List<Long> seeds, long images) {
    Map<Map<String, String>, Recipe> different = new LinkedHashMap<>();
    for (Recipe published : Recipes.all()) {
      Recipe budgeted = Settings.change(published, Map.of("images", String.valueOf(images)));
      Recipe recipe = data.shape().size() == 3 ? budgeted : onPoints(budgeted);
      if (fits(recipe, data)) {
        different.putIfAbsent(Settings.list(recipe), recipe);
      }
    }
    List<Cell> cells = new ArrayList<>();
    for (Recipe recipe : different.values()) {
      seeds.forEach(seed -> cells.add(new Cell(recipe.name(), "seed " + seed, recipe, seed)));
    }
    return new Sweep(data.name(), "Every recipe on " + data.name(), cells);
  }

  private static Recipe onPoints(Recipe published) {
    Recipe recipe = published.with(OF_POINTS.architecture());
    Map<String, String> weights = new LinkedHashMap<>(Settings.list(published));
    weights.keySet().retainAll(List.of(WEIGHTS));
    return Settings.change(recipe, weights);
  }

  private static boolean fits(Recipe recipe, DataDescription data) {
    try {
      recipe.checkFit(data);
      return true;
    } catch (IllegalArgumentException e) {
      return false; // it needs labels, or other samples
    }
  }
}
