package dev.ganvas.trainer.bench;

import dev.ganvas.models.graph.Summary;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.data.ImaginedData;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import dev.ganvas.trainer.run.Learned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A generator of 64 x 64 in colour that has learned nothing, since speed does not depend on
 * weights; in both engines.
 */
record Untrained(Learned learned, Path bundle, Generator generator) implements AutoCloseable {
  /** Of a recipe with so many channels at its finest map, exported below a directory. */
  static Untrained of(String recipe, int width, Path directory) throws IOException {
    Learned learned = learned(recipe, width);
    Path bundle = directory.resolve("bench-%s-%d".formatted(recipe, width));
    Export.write(learned, bundle);
    return new Untrained(learned, bundle, Generator.open(bundle));
  }

  private static Learned learned(String recipe, int width) {
    Map<String, String> setting = Map.of("architecture.width", Integer.toString(width));
    return Learned.nothing(
        Settings.change(Recipes.named(recipe), setting), new ImaginedData(List.of(3, 64, 64)));
  }

  /** Multiply-adds of one image, times two, in units of 10^9. */
  double gigaflops() {
    return gigaflops(learned);
  }

  /** The same, of one that is not exported. */
  static double gigaflops(String recipe, int width) {
    try (Learned learned = learned(recipe, width)) {
      return gigaflops(learned);
    }
  }

  private static double gigaflops(Learned learned) {
    return Summary.of(learned.generator()).flops() * 1e-9;
  }

  /** Draws so many images as tensors. */
  void draw(int count) {
    generator.tensors(Request.of(count));
  }

  @Override
  public void close() {
    generator.close();
    learned.close();
  }
}
