package dev.ganvas.trainer.loop;

import java.io.IOException;

/** Watches a run; called on the training thread, so what it does delays the next step. */
@FunctionalInterface
public interface Listener {
  /** Something happened. */
  void on(Event event) throws IOException;
}
