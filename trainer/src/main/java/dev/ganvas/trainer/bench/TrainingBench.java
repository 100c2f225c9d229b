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
  private final Training training;

  /** Fresh networks of a recipe, without augmentation. */
  TrainingBench(String recipe, Dataset data, Device device) {
    Recipe plain = Settings.change(Recipes.named(recipe), Map.of("views", "[]"));
    this.training = new Training(plain, data, 1, device);
  }

  /** Real images a second. */
  double measure(double seconds) throws IOException {
    long start = System.nanoTime();
    long before = training.clock().images();
    double elapsed;
    do {
      training.run(training.clock().images() + 1, List.of());
      elapsed = (System.nanoTime() - start) / 1e9;
    } while (elapsed < seconds);
    return (training.clock().images() - before) / elapsed;
  }

  @Override
  public void close() {
    training.close();
  }
}
