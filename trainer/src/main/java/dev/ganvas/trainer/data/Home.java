package dev.ganvas.trainer.data;

import java.nio.file.Path;

/** Where fetched data and caches live: {@code $GANVAS_HOME}, by default {@code ~/.cache/ganvas}. */
public record Home(Path directory) {
  /** The home of this process. */
  public static Home ofEnvironment() {
    String asked = System.getenv("GANVAS_HOME");
    return new Home(
        asked == null || asked.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache", "ganvas")
            : Path.of(asked).toAbsolutePath());
  }

  /** The directory of a fetched data set. */
  Path data(String name) {
    return directory.resolve("data").resolve(name);
  }

  /** The directory of what can be computed again. */
  Path cache() {
    return directory.resolve("cache");
  }
}
