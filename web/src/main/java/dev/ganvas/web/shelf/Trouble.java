package dev.ganvas.web.shelf;

import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.StoppedException;

/** Why a bundle cannot be loaded, for everybody to read. */
final class Trouble {
  private Trouble() {}

  static String reason(Throwable failure) {
    if (failure instanceof ModelException || failure instanceof StoppedException) {
      return failure.getMessage();
    }
    return failure instanceof OutOfMemoryError
        ? "the memory is not enough for it"
        : "it cannot be loaded; the log says more";
  }
}
