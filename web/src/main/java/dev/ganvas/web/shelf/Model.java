package dev.ganvas.web.shelf;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import java.nio.file.Path;

/**
 * A model as it stands at this moment.
 *
 * @param id the card's, or the directory's name while there is no valid card
 * @param reason why it is unavailable, for everybody to read; otherwise null
 * @param generator to validate requests with and to describe the model; null unless it is ready. It
 *     is run by the model's worker alone
 */
public record Model(
    String id, ModelState state, String reason, Path directory, Generator generator) {

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
