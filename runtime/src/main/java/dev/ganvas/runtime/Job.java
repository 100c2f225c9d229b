package dev.ganvas.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request at work: its time limit, and a way to stop it from any thread. ONNX Runtime ignores
 * {@code Thread.interrupt}; what stops a native run is the terminate flag of its own options.
 */
final class Job {
  private final long started = System.nanoTime();
  private final Duration timeout;
  private final Set<RunOptions> running = new HashSet<>();
  private String stoppedBecause;
  private Future<?> awaited;

  Job(Duration timeout) {
    this.timeout = timeout;
  }

  /** Ends every run of this job soon, and lets none begin. */
  synchronized void stop(String reason) {
    if (stoppedBecause == null) {
      stoppedBecause = reason;
      running.forEach(Job::terminate);
      if (awaited != null) {
        awaited.cancel(false); // wakes whoever waits, though the part may wait for others yet
      }
    }
  }

  /** Adds a run that is about to begin; it must {@link #leave} before its options are closed. */
  synchronized void enter(RunOptions run) {
    checkGoing();
    running.add(run);
  }

  synchronized void leave(RunOptions run) {
    running.remove(run);
  }

  /**
   * @throws StoppedException if this job was stopped
   */
  synchronized void checkGoing() {
    if (stoppedBecause != null) {
      throw new StoppedException(stoppedBecause);
    }
  }

  /**
   * Waits for a part of the job; running out of time, or an interrupt, stops the whole job. By one
   * thread at a time.
   *
   * @throws StoppedException if this job was stopped, whether or not the part is done
   */
  <T> T await(Future<T> part) {
    long left = timeout.toNanos() - (System.nanoTime() - started);
    try {
      if (left <= 0) {
        throw new TimeoutException();
      }
      expect(part);
      return part.get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      stop("the request was stopped after its time limit of " + seconds(timeout));
    } catch (CancellationException e) {
      checkGoing();
    } catch (InterruptedException e) {
      stop("the request was stopped because its thread was interrupted");
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the request failed", e.getCause());
    }
    checkGoing();
    throw new IllegalStateException("a stopped job goes on");
  }

  private synchronized void expect(Future<?> part) {
    checkGoing();
    awaited = part;
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }

  private static void terminate(RunOptions run) {
    try {
      run.setTerminate(true);
    } catch (OrtException e) {
      // Only a wrong argument can fail here, and there is none.
      throw new IllegalStateException("a run cannot be stopped", e);
    }
  }
}
