package dev.ganvas.trainer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where bundles lie: in the working directory, or else beside the launcher. */
final class Places {
  private static final Path ZOO = Path.of("models", "zoo");

  private Places() {}

  /** The directory of a bundle, which may be named by its id. */
  static Path model(String name) {
    return find(ZOO, name);
  }

  /**
   * A directory that is named by its name in the usual folder, or by its path from the working
   * directory or from the launcher's.
   */
  static Path find(Path usual, String name) {
    return Stream.of(
            usual.resolve(name), home(usual).resolve(name), Path.of(name), home(Path.of(name)))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(Path.of(name));
  }

  private static Path home(Path usual) {
    String home = System.getProperty("ganvas.home");
    return home == null ? usual : Path.of(home).resolve(usual);
  }
}
