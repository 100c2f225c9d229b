package dev.ganvas.web.work;

import dev.ganvas.runtime.FloatTensor;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.StoppedException;
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

  /**
   * Held while a run begins or ends, so that no other run is stopped than the one that is meant.
   */
  private final Object turn = new Object();

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
    this.thread = new Thread(this::serve, "ganvas-serve-" + model());
    thread.setDaemon(true);
  }

  /** Runs the model a few times, since the first runs are slow, and then begins to serve. */
  public void start() {
    warmUp();
    queue.open(model());
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
    try {
      thread.join(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops the run in progress if nobody waits for any part of it. */
  public void stopIfAbandoned() {
    synchronized (turn) {
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

  private void warmUp() {
    generator.tensors(Request.of(1).timeout(limit));
    long began = System.nanoTime();
    generator.tensors(Request.of(generator.breadth()).timeout(limit));
    queue.speeds().forget(model());
    queue.speeds().measured(model(), generator.breadth(), secondsSince(began));
  }

  private void serve() {
    try {
      while (true) {
        Optional<Group> group = queue.take(model(), generator.breadth(), model -> !retired);
        if (group.isEmpty()) {
          return;
        }
        queue.begin(group.get(), seconds -> observer.waited(model(), seconds));
        run(group.get());
      }
    } catch (InterruptedException e) {
      LOG.debug("the worker of {} was interrupted", model());
    } finally {
      generator.close();
    }
  }

  private void run(Group group) {
    FloatTensor values;
    nowRunning(group);
    try {
      values = compute(group);
    } catch (StoppedException e) {
      fail(group, e);
      return;
    } catch (RuntimeException | OutOfMemoryError e) {
      failApart(group, e);
      return;
    } finally {
      nowRunning(null);
    }
    answer(group, values);
  }

  private void nowRunning(Group group) {
    synchronized (turn) {
      running = group;
    }
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
      try {
        queue.answer(slice.work(), new Answer(slice.first(), slice.samples(), part, generator));
      } catch (RuntimeException e) {
        LOG.error("An answer of {} cannot be taken", model(), e);
        queue.end(slice.work(), e);
      }
      from += count;
    }
  }

  /** Tries each work by itself, so that one fails alone. */
  private void failApart(Group group, Throwable failure) {
    if (group.slices().size() > 1) {
      group.apart().forEach(this::run);
      return;
    }
    LOG.debug("{} failed", model(), failure);
    fail(
        group,
        failure instanceof RuntimeException known
            ? known
            : new ModelException(model() + " does not find enough memory to make this"));
  }

  private void fail(Group group, RuntimeException failure) {
    group.slices().forEach(slice -> queue.end(slice.work(), failure));
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
