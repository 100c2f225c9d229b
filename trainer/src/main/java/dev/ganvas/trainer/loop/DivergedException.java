package dev.ganvas.trainer.loop;

import java.util.Locale;

/** A loss or a weight is no number any more; the last checkpoint is from before that. */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param broken what became no number, as the beginning of a sentence
   * @param images seen by then
   */
  public DivergedException(String broken, long images) {
    super(
        String.format(
            Locale.ROOT,
            "%s within the first %,d images; the last checkpoint is from before that",
            broken,
            images));
  }
}
