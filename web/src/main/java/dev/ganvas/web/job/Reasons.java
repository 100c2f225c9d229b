package dev.ganvas.web.job;

import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.store.StoreException;

/** Failures as sentences that everybody may read. */
final class Reasons {
  private Reasons() {}

  static String of(RuntimeException failure) {
    boolean meant =
        failure instanceof IllegalArgumentException
            || failure instanceof ModelException
            || failure instanceof StoppedException
            || failure instanceof StoreException
            || failure instanceof HttpFailure;
    return meant ? failure.getMessage() : "this failed unexpectedly; the log says more";
  }
}
