package dev.ganvas.runtime;

/** A request ended before its pictures were made: cancelled, interrupted or out of time. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppedException(String sentence) {
    super(sentence);
  }
}
