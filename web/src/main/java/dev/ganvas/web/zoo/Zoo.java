package dev.ganvas.web.zoo;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A directory of bundles, each in a directory that is named by its id. */
public record Zoo(Path directory) {
  private static final Path USUAL = Path.of("models", "zoo");

  /**
   * The directory that is given; if none is, the usual one, in the working directory or else next
   * to the launcher, which says where that is by the property {@code ganvas.home}.
   *
   * @throws IllegalArgumentException if the one given is not a directory
   */
  public static Zoo at(Path given) {
    if (given != null) {
      Check.that(Files.isDirectory(given), "%s is not a directory of models", given);
      return new Zoo(given);
    }
    String home = System.getProperty("ganvas.home");
    return new Zoo(Files.isDirectory(USUAL) || home == null ? USUAL : Path.of(home).resolve(USUAL));
  }

  /**
   * The directories in it, in alphabetical order; hidden ones are not yet, or no longer, models.
   */
  public List<Path> bundles() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    }
  }

  /**
   * The directory of a bundle that is named by its id or by its own path. An id goes first, so that
   * a directory of pictures in the working directory does not hide the model that made them.
   *
   * @throws IllegalArgumentException if there is no such bundle
   */
  public Path find(String model) throws IOException {
    if (has(model)) {
      return directory.resolve(model);
    }
    Path path = Path.of(model);
    Check.that(
        Files.isDirectory(path)
            && (isPath(model) || Files.exists(path.resolve(ModelCard.FILE_NAME))),
        "there is no model %s; %s",
        Check.quoted(model),
        offer());
    return path;
  }

  /** Whether this is the id of a bundle here. */
  boolean has(String id) {
    return id.matches("[a-z0-9-]{1,64}") && Files.isDirectory(directory.resolve(id));
  }

  private static boolean isPath(String model) {
    return Path.of(model).getNameCount() > 1 || Path.of(model).isAbsolute();
  }

  private String offer() throws IOException {
    List<String> ids = bundles().stream().map(bundle -> bundle.getFileName().toString()).toList();
    return ids.isEmpty()
        ? "%s has none, and a path must lead to a %s".formatted(directory, ModelCard.FILE_NAME)
        : "%s has %s".formatted(directory, String.join(", ", ids));
  }
}
