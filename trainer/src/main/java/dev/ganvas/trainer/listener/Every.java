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

  /** The first time is at the first reading after {@code everyImages}. */
  public Every(long everyImages, Action action) {
    this.everyImages = everyImages;
    this.action = action;
    this.next = everyImages;
  }

  @Override
  public void on(Event event) throws IOException {
    boolean due = event instanceof Event.Measured && event.images() >= next;
    if (due || event instanceof Event.Growing || event instanceof Event.Ended) {
      next = event.images() - event.images() % everyImages + everyImages;
      action.at(event.images());
    }
  }
}
