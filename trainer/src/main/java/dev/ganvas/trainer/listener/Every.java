package dev.ganvas.trainer.listener;

import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.loop.Listener;
import java.io.IOException;

/**
 * Does something every so many images, before networks grow, and when the run ends or is stopped.
 */
public final class Every implements Listener {
  private final long everyImages;
  private final Action action;
  private long next;

  /** What is to be done. */
  @FunctionalInterface
  public interface Action {
    /** Is told how many images have been seen. */
    void at(long images) throws IOException;
  }

  /** The first time is at the first reading after the next multiple of {@code everyImages}. */
  public Every(long everyImages, Action action) {
    this.everyImages = everyImages;
    this.action = action;
    this.next = everyImages;
  }

  @Override
  public void on(Event event) throws IOException {
    if (event instanceof Event.Started) {
      next = after(event.images());
    }
    boolean due = event instanceof Event.Measured && event.images() >= next;
    if (due || event instanceof Event.Growing || event instanceof Event.Ended) {
      next = after(event.images());
      action.at(event.images());
    }
  }

  private long after(long images) {
    return images - images % everyImages + everyImages;
  }
}
