package dev.ganvas.trainer.loop;

import java.io.IOException;
import java.util.List;

/** Watches a run; called on the training thread, so what it does delays the next step. */
@FunctionalInterface
public interface Listener {
  /** Something happened. */
  void on(Event event) throws IOException;

  /** Tells all of them, one after the other. */
  static void tell(List<Listener> listeners, Event event) throws IOException {
    for (Listener listener : listeners) {
      listener.on(event);
    }
  }
}
