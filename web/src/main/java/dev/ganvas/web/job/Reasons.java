package dev.ganvas.web.job;

import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Refusals;
import dev.ganvas.web.work.QueueFullException;

/** Failures as sentences that everybody may read. */
final class Reasons {
  private Reasons() {}

  static String of(Throwable failure) {
    if (failure instanceof QueueFullException) {
      return failure.getMessage();
    }
    return Refusals.meant(failure)
        .map(HttpFailure::getMessage)
        .orElse("this failed unexpectedly; the log says more");
  }
}
