package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** In what a run differs from what is asked of it; what is not asked cannot differ. */
final class Differences {
  private final List<String> sentences = new ArrayList<>();

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  void add(String name, Object has, Object asked) {
    if (asked != null && !asked.equals(has)) {
      sentences.add("its %s is %s, not %s".formatted(name, has, asked));
    }
  }

  void add(String name, OptionalInt has, Integer asked) {
    add(name, has.isPresent() ? has.getAsInt() : "as it comes", asked);
  }

  /** A setting differs if setting it would change the recipe. */
  void add(Recipe has, String setting, String asked) {
    if (!Settings.change(has, Map.of(setting, asked)).equals(has)) {
      add(setting, Settings.list(has).get(setting), asked);
    }
  }

  @Override
  public String toString() {
    return String.join("; ", sentences);
  }
}
