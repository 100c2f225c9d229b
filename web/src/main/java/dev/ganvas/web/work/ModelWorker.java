package dev.ganvas.web.work;

import dev.ganvas.runtime.FloatTensor;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.SafeExit;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.web.Daemons;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that uses a generator, and closes it: so a model can be replaced at any time
 * without a run on a closed session. What waits in the queue is done by the worker that follows.
 */
public final class ModelWorker {
  private static final Logger LOG = LoggerFactory.getLogger(ModelWorker.class);

  private final WorkQueue queue;
  private final Generator generator;
  private final Duration limit;
  private final Observer observer;
  private final Thread thread;
  private volatile boolean retired;
  private volatile ModelWorker predecessor;

  /** What is in the graph; changed under the monitor, so that no other group is stopped for it. */
  private Group running;

  /** Is told how works fare. */
  public interface Observer {
    /** A group of pictures ran. */
    void ran(String model, int pictures, double seconds);

    /** A work is about to begin, after it has waited. */
    void waited(String model, double seconds);
  }

  /**
   * @param limit the longest that one group may take
   */
  public ModelWorker(WorkQueue queue, Generator generator, Duration limit, Observer observer) {
    this.queue = queue;
    this.generator = generator;
    this.limit = limit;
    this.observer = observer;
    this.thread = Daemons.named("ganvas-serve-" + model()).newThread(this::serve);
  }

  /**
   * Begins to serve.
   *
   * @param before the worker whose place it takes, retired, or null; it finishes first, so that
   *     answers keep their order
   */
  public void start(ModelWorker before) {
    predecessor = before;
    thread.start();
  }

  /** Finishes what is running, takes nothing more, and frees the model. */
  public void retire() {
    retired = true;
    queue.wake();
  }

  /** As {@link #retire}, but stops what is running; waits until the model is freed. */
  public void stop() {
    retire();
    generator.close();
    ModelWorker before = predecessor;
    if (before != null) {
      before.stop();
    }
    try {
      thread.join(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops the run in progress if nobody waits for any part of it. */
  public void stopIfAbandoned() {
    ModelWorker before = predecessor;
    if (before != null) {
      before.stopIfAbandoned();
    }
    synchronized (this) {
      if (running != null && queue.abandoned(running)) {
        generator.cancel();
      }
    }
  }

  public Generator generator() {
    return generator;
  }

  private String model() {
    return generator.card().id();
  }

  /** Runs the model a few times, since the first runs are slow. */
  public void warmUp() {
    generator.tensors(Request.of(1).timeout(limit));
    long began = System.nanoTime();
    generator.tensors(Request.of(generator.breadth()).timeout(limit));
    queue.speeds().forget(model());
    queue.speeds().measured(model(), generator.breadth(), secondsSince(began));
  }

  private void serve() {
    try {
      if (predecessor != null) {
        predecessor.thread.join();
        predecessor = null;
      }
      while (true) {
        Optional<Group> group = queue.take(model(), generator.breadth(), model -> !retired);
        if (group.isEmpty()) {
          return;
        }
        serve(group.get());
      }
    } catch (InterruptedException e) {
      LOG.debug("the worker of {} was interrupted", model());
    } finally {
      generator.close();
    }
  }

  /** Whatever happens to a group, the next one is served. */
  private void serve(Group group) {
    try {
      queue.takers().begin(group, seconds -> observer.waited(model(), seconds));
      run(group);
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("{} failed unexpectedly", model(), e);
      fail(group, asFailure(e));
    }
  }

  private void run(Group group) {
    FloatTensor values;
    running(group);
    try {
      values = compute(group);
    } catch (RuntimeException | OutOfMemoryError e) {
      failApart(group, e);
      return;
    } finally {
      running(null);
    }
    answer(group, values);
  }

  private synchronized void running(Group group) {
    running = group;
  }

  private FloatTensor compute(Group group) {
    long began = System.nanoTime();
    FloatTensor values = generator.tensors(Request.of(group.samples()).timeout(limit));
    double seconds = secondsSince(began);
    int pictures = values.shape().get(0);
    queue.speeds().measured(model(), pictures, seconds);
    observer.ran(model(), pictures, seconds);
    return values;
  }

  private void answer(Group group, FloatTensor values) {
    int from = 0;
    for (Slice slice : group.slices()) {
      int count = slice.samples().size();
      FloatTensor part = group.slices().size() == 1 ? values : values.part(from, count);
      queue
          .takers()
          .answer(slice.work(), new Answer(slice.first(), slice.samples(), part, generator));
      from += count;
    }
  }

  /** Tries each work by itself, so that one fails alone. */
  private void failApart(Group group, Throwable failure) {
    if (group.slices().size() > 1) {
      group.apart().stream().filter(part -> !queue.abandoned(part)).forEach(this::run);
      return;
    }
    LOG.debug("{} failed", model(), failure);
    fail(group, asFailure(failure));
  }

  private RuntimeException asFailure(Throwable failure) {
    if (failure instanceof IllegalStateException && (retired || SafeExit.isStopping())) {
      return new StoppedException(model() + " was stopped");
    }
    return failure instanceof RuntimeException known
        ? known
        : new ModelException(model() + " does not find enough memory to make this");
  }

  private void fail(Group group, RuntimeException failure) {
    group.slices().forEach(slice -> queue.takers().end(slice.work(), failure));
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
