package dev.ganvas.trainer.bench;

import ai.djl.Device;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import dev.ganvas.trainer.run.Training;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Training steps on real data. */
final class TrainingBench implements AutoCloseable {
  private final Recipe recipe;
  private final Training training;

  /** Fresh networks of a recipe, without augmentation. */
  TrainingBench(String recipe, Dataset data, Device device) {
    this.recipe = Settings.change(Recipes.named(recipe), Map.of("views", "[]"));
    this.training = new Training(this.recipe, data, 1, device);
  }

  /** Real images of each update. */
  int batch() {
    return recipe.batch();
  }

  /** Real images a second, readings as in any run included. */
  double measure(Pace pace) throws IOException {
    long start = System.nanoTime();
    long before = training.clock().images();
    training.run(before + recipe.images(), () -> pace.goesOn(start), List.of());
    return (training.clock().images() - before) / Pace.secondsSince(start);
  }

  @Override
  public void close() {
    training.close();
  }
}
