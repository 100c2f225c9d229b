package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The recipe in a picture's file, which may be any file at all. */
final class RecipeFile {
  private static final int MAX_BYTES = 1 << 26;

  private RecipeFile() {}

  /**
   * @throws IllegalArgumentException if the file has no valid recipe
   */
  static Recipe read(Path file) throws IOException {
    Check.that(Files.isRegularFile(file), "%s is not a file", file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] png = in.readNBytes(MAX_BYTES + 1);
      Check.that(png.length <= MAX_BYTES, "%s is larger than %d bytes", file, MAX_BYTES);
      return Recipe.read(png);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
