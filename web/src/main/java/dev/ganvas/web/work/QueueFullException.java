package dev.ganvas.web.work;

/** The queue takes nothing more for now. */
public final class QueueFullException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int retryAfterSeconds;

  QueueFullException(int works, double seconds) {
    super("the queue is full with %d requests; try again in a while".formatted(works));
    this.retryAfterSeconds = (int) Math.min(60, Math.max(1, Math.ceil(seconds)));
  }

  /** When some of it will have been done, by the speed so far. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
