package dev.ganvas.trainer.loop;

/** A loss that is no number any more; the last checkpoint is from before. */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DivergedException(String term, double value, long images) {
    super(
        "the loss %s became %s after %,d images; the last checkpoint is from before that"
            .formatted(term, value, images));
  }
}
