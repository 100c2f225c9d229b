package dev.ganvas.trainer.export;

import dev.ganvas.exporter.BundleWriter;
import dev.ganvas.models.card.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts another card into a bundle that is there already. */
public final class Revision {
  private Revision() {}

  /**
   * Replaces the bundle as a whole by a copy with this card.
   *
   * @param others files beside the card that are written or replaced as well
   */
  public static void write(Path bundle, ModelCard card, BundleWriter.Filler others)
      throws IOException {
    BundleWriter.write(
        bundle,
        directory -> {
          for (Path file : files(bundle)) {
            Files.copy(file, directory.resolve(file.getFileName()));
          }
          others.fill(directory);
          card.write(directory);
        });
  }

  private static List<Path> files(Path bundle) throws IOException {
    try (Stream<Path> files = Files.list(bundle)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
