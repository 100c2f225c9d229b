package dev.ganvas.web.shelf;

import dev.ganvas.models.Release;
import dev.ganvas.models.Sha256;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A model as it stands at this moment.
 *
 * @param id the card's, or the directory's name while there is no valid card
 * @param reason why it is unavailable, for everybody to read; otherwise null
 * @param generator to validate requests with and to describe the model; null unless it is ready. It
 *     is run by the model's worker alone
 * @param edition the checksum of all that decides, beside a request, what is made: of the card,
 *     which names the graphs, and of the version of Ganvas; null unless it is ready
 */
public record Model(
    String id,
    ModelState state,
    String reason,
    Path directory,
    Generator generator,
    String edition) {

  Model(String id, ModelState state, String reason, Path directory, Generator generator) {
    this(
        id,
        state,
        reason,
        directory,
        generator,
        generator == null ? null : edition(generator.card()));
  }

  private static String edition(ModelCard card) {
    String all = Release.VERSION + "\n" + card.toJson();
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /** What it is; null unless it is ready. */
  public ModelCard card() {
    return generator == null ? null : generator.card();
  }

  /** The checksum of its generator's file. */
  public String sha256() {
    return card().sha256();
  }

  public boolean isReady() {
    return state == ModelState.READY;
  }
}
