package dev.ganvas.web.generate;

import dev.ganvas.runtime.Generator;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The model that draws. */
final class ModelOptions {
  @Parameters(
      paramLabel = "MODEL",
      description = "An id that ./ganvas models lists, or the directory of a bundle.")
  private String model;

  @Mixin private BundleOptions bundles;

  /** What was named. */
  String name() {
    return model;
  }

  Generator open() throws IOException {
    return bundles.open(model);
  }
}
