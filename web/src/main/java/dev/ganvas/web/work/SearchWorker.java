package dev.ganvas.web.work;

import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.web.Daemons;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that searches, one work after another: beside the models, which go on drawing
 * meanwhile.
 */
public final class SearchWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchWorker.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final WorkQueue queue;
  private final Thread thread;
  private volatile boolean closed;

  public SearchWorker(WorkQueue queue) {
    this.queue = queue;
    this.thread = Daemons.named("ganvas-search").newThread(this::serve);
  }

  /** Begins to search. */
  public void start() {
    thread.start();
  }

  private void serve() {
    try {
      while (true) {
        Optional<Group> group = queue.take(SearchWork.LANE, 1, lane -> !closed);
        if (group.isEmpty()) {
          return;
        }
        serve(group.get());
      }
    } catch (InterruptedException e) {
      LOG.debug("the search was interrupted");
    }
  }

  private void serve(Group group) {
    SearchWork work = (SearchWork) group.slices().get(0).work();
    try {
      queue.takers().begin(group, seconds -> {});
      long began = System.nanoTime();
      Answer answer = work.search().find(() -> !closed && queue.isOpen(work));
      queue.speeds().measured(SearchWork.LANE, 1, (System.nanoTime() - began) / 1e9);
      queue.takers().answer(work, answer);
    } catch (StoppedException e) {
      queue.takers().end(work, e);
    } catch (RuntimeException e) {
      LOG.warn("A search failed", e);
      queue.takers().end(work, e);
    } catch (LinkageError e) {
      LOG.error("The engine that searches cannot be started", e);
      queue.takers().end(work, new ModelException("the engine that searches cannot start here"));
    } catch (OutOfMemoryError e) {
      queue.takers().end(work, new ModelException("the memory is not enough for this search"));
    }
  }

  /** Stops what is searched for, and waits until the engine rests. */
  @Override
  public void close() {
    closed = true;
    queue.wake();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
