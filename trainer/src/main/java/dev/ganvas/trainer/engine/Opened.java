package dev.ganvas.trainer.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, to be closed together: in the end, or if the rest cannot be. */
public final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> all = new ArrayDeque<>();

  /** Takes charge of what has just been opened. */
  public <T extends AutoCloseable> T add(T resource) {
    all.push(resource);
    return resource;
  }

  /** Closes everything, the last first. */
  @Override
  public void close() {
    while (!all.isEmpty()) {
      try {
        all.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("what was opened cannot be closed", e);
      }
    }
  }
}
