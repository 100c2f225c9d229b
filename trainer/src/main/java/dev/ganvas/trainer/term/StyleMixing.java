package dev.ganvas.trainer.term;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.loop.Making;

/**
 * Some samples have the styles of two latents, so that each layer learns to do with what it is told
 * and not to rely on what others are (Karras et al. 2019).
 *
 * @param share part of the samples that mixes the styles of two latents, 0.9 in the paper
 */
public record StyleMixing(double share) implements Extra {
  /** As in the paper. */
  public StyleMixing() {
    this(0.9);
  }

  public StyleMixing {
    Check.within("share", share, 0, 1);
  }

  @Override
  public boolean needsStyles() {
    return true;
  }

  @Override
  public Making making(Making plain) {
    return plain.mixing(share);
  }
}
