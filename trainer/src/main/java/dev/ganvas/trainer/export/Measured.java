package dev.ganvas.trainer.export;

import dev.ganvas.models.card.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Puts measures into a bundle that is there already. */
public final class Measured {
  /** The report's file beside the card. */
  public static final String REPORT = "report.html";

  private Measured() {}

  /**
   * Writes figures onto the card and the report beside it; the bundle is replaced as a whole.
   *
   * @throws IllegalArgumentException if the card says nothing of a training
   */
  public static void keep(Path bundle, Map<String, Double> figures, String report)
      throws IOException {
    ModelCard card = ModelCard.read(bundle.resolve(ModelCard.FILE_NAME)).withMetrics(figures);
    Revision.write(bundle, card, directory -> Files.writeString(directory.resolve(REPORT), report));
  }
}
