package dev.ganvas.runtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The jobs of one generator that are not finished, until it is closed. */
final class Jobs {
  private final String name;
  private final Set<Job> open = new HashSet<>();
  private boolean closed;

  Jobs(String name) {
    this.name = name;
  }

  /**
   * @throws IllegalStateException after {@link #close}
   */
  synchronized Job begin(Duration timeout) {
    if (closed) {
      throw new IllegalStateException("the generator " + name + " is closed");
    }
    Job job = new Job(timeout);
    open.add(job);
    return job;
  }

  /** Stops what is left of a job and forgets it. */
  synchronized void end(Job job) {
    job.stop("the request was closed");
    open.remove(job);
  }

  synchronized void stopAll(String reason) {
    open.forEach(job -> job.stop(reason));
  }

  /** Stops all jobs and lets none begin. */
  synchronized void close() {
    closed = true;
    stopAll("the generator was closed");
  }
}
