package dev.ganvas.trainer.sweep;

import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.ImaginedData;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import java.util.ArrayList;
import java.util.Collections;
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

  private final DataDescription data;
  private final Map<Map<String, String>, Recipe> different = new LinkedHashMap<>();
  private final Map<String, List<String>> leftOut = new LinkedHashMap<>();

  /**
   * Of a data set.
   *
   * @param images that each training sees
   */
  public Variants(DataDescription data, long images) {
    this.data = data;
    Map<String, String> budget = Map.of("images", String.valueOf(images));
    Recipes.all().forEach(published -> add(Settings.change(published, budget)));
  }

  /** Each with these seeds, as a sweep that has the name of its data. */
  public Sweep sweep(List<Long> seeds) {
    List<Cell> cells = new ArrayList<>();
    for (Recipe recipe : different.values()) {
      seeds.forEach(seed -> cells.add(new Cell(recipe.name(), "seed " + seed, recipe, seed)));
    }
    return new Sweep(data.name(), "Every recipe on " + data.name(), cells);
  }

  /** The names of the recipes that are not among them, by why: "for want of labels". */
  public Map<String, List<String>> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }

  private void add(Recipe budgeted) {
    boolean pictures = data.shape().size() == 3;
    Recipe recipe = pictures ? budgeted : onPoints(budgeted);
    if (fits(recipe, data)) {
      Recipe same = different.putIfAbsent(Settings.list(recipe), recipe);
      if (same != null) {
        leaveOut("for being `%s` with these networks".formatted(same.name()), recipe);
      }
    } else if (fits(recipe, new ImaginedData(data.shape()))) {
      leaveOut("for want of labels", recipe);
    } else {
      leaveOut(
          pictures ? "for want of larger pictures or more of them" : "for want of pictures",
          recipe);
    }
  }

  private void leaveOut(String reason, Recipe recipe) {
    leftOut.computeIfAbsent(reason, key -> new ArrayList<>()).add(recipe.name());
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
