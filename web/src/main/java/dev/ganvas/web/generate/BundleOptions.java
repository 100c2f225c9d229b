package dev.ganvas.web.generate;

import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.Options;
import dev.ganvas.web.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where bundles are, and where they compute. */
final class BundleOptions {
  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu:N",
      defaultValue = "auto",
      description = "Where to compute (auto: a GPU if there is one).")
  private String device;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Where ids are looked up (models/zoo).")
  private Path models;

  /** Checks what can be checked before anything is read. */
  void check() {
    Options.standard().device(device);
  }

  /** Opens a bundle by its id or its directory. */
  Generator open(String model) throws IOException {
    Path bundle = Zoo.at(models).find(model);
    try {
      return Generator.open(bundle, Options.standard().device(device));
    } catch (ModelException e) {
      throw new IllegalStateException("%s cannot be used: %s".formatted(bundle, e.getMessage()), e);
    }
  }
}
