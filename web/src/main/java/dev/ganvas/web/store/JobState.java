package dev.ganvas.web.store;

import java.util.Locale;

/** How far a job is. */
public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** The name in JSON and in the database. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a job in this state stays in it. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }

  static JobState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
