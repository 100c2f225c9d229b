package dev.ganvas.runtime;

import ai.onnxruntime.OrtException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that run a network, and the only ones that touch it: once they have ended, it is safe
 * to free. ONNX Runtime aborts the process when a session is closed under a run.
 */
final class Crew implements AutoCloseable {
  /** How long a graph may take to notice that it is stopped; a step inside it cannot be cut. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

  private static final List<String> SHORTAGES =
      List.of("allocate", "bad_alloc", "out of memory", "ALLOC_FAILED");

  private final String name;
  private final Network network;
  private final ExecutorService threads;

  Crew(String name, Network network, int workers) {
    this.name = name;
    this.network = network;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            workers,
            work -> {
              Thread thread = new Thread(work, "ganvas-" + name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Computes a batch on another thread; the future gives {@code result} when it is done.
   *
   * @param part the network of this crew, or one that closes with it
   */
  <T> Future<T> submit(Job job, Network part, Batch batch, Sink sink, T result) {
    job.checkGoing();
    try {
      return threads.submit(() -> compute(job, part, batch, sink), result);
    } catch (RejectedExecutionException e) {
      throw new StoppedException("the generator was closed");
    }
  }

  private void compute(Job job, Network part, Batch batch, Sink sink) {
    try {
      part.run(job, batch, sink);
    } catch (OrtException | OutOfMemoryError e) {
      job.checkGoing();
      if (batch.size() < 2 || !isOutOfMemory(e)) {
        throw failure(e);
      }
      LOG.debug("{}: no memory for {} pictures at once; trying half", name, batch.size());
      computeHalves(job, part, batch, sink);
    }
  }

  private void computeHalves(Job job, Network part, Batch batch, Sink sink) {
    try {
      for (Batch half : batch.halves()) {
        part.run(job, half, sink);
      }
    } catch (OrtException | OutOfMemoryError e) {
      job.checkGoing();
      throw failure(e);
    }
  }

  /** What is said of a failure, in a sentence. */
  ModelException failure(Throwable cause) {
    LOG.debug("{}: the run failed", name, cause);
    return new ModelException(
        isOutOfMemory(cause)
            ? name + " does not find enough memory to make this"
            : name + " failed while running: its graph does not do what its card says");
  }

  /** ONNX Runtime has no error code for this; its allocators and CUDA say so in words. */
  private static boolean isOutOfMemory(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof OutOfMemoryError || SHORTAGES.stream().anyMatch(message::contains);
  }

  /**
   * Waits for the runs in progress, which the caller has stopped, and frees the network. A second
   * caller waits for the first.
   */
  @Override
  public synchronized void close() {
    if (threads.isShutdown()) {
      return;
    }
    threads.shutdown();
    if (drained()) {
      network.close();
    } else {
      // Memory lost is better than a process lost.
      LOG.warn("{} does not stop; its memory is not freed", name);
    }
  }

  private boolean drained() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
