package dev.ganvas.web.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How to end what was started, the last first, however far the start came. */
final class Endings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

  private final Deque<Runnable> endings = new ArrayDeque<>();

  void add(Runnable ending) {
    endings.push(ending);
  }

  /** Ends everything; what cannot be ended keeps nothing else from it. */
  @Override
  public void close() {
    while (!endings.isEmpty()) {
      try {
        endings.pop().run();
      } catch (RuntimeException e) {
        LOG.warn("A part of the studio did not end as it should", e);
      }
    }
  }
}
