package dev.ganvas.runtime.project;

import dev.ganvas.runtime.image.Pixels;

/** Looks for the styles of pictures, by one model. Not for several threads at once. */
public interface StyleSearch extends AutoCloseable {
  /**
   * Finds the styles whose picture comes closest to that of the largest centred square of {@code
   * picture}, in the size and the colours of the model: of all that are looked at those of the
   * least loss.
   */
  Projection project(Pixels picture, Watcher watcher);

  /** Frees what the search needed. */
  @Override
  void close();
}
