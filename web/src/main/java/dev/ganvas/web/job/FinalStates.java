package dev.ganvas.web.job;

import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.store.JobState;
import dev.ganvas.web.store.JobTable;
import dev.ganvas.web.store.StoreException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how jobs ended. What the store does not take is remembered and tried again, so that a
 * job which has ended is never shown as one that runs.
 */
final class FinalStates {
  private static final Logger LOG = LoggerFactory.getLogger(FinalStates.class);

  private final JobTable jobs;
  private final Consumer<Runnable> soon;
  private final Map<Long, Final> unwritten = new ConcurrentHashMap<>();
  private boolean retrying;

  private record Final(JobState state, String error, Instant at) {}

  /**
   * @param soon does something after a while
   */
  FinalStates(JobTable jobs, Consumer<Runnable> soon) {
    this.jobs = jobs;
    this.soon = soon;
  }

  /**
   * Notes how a job ended.
   *
   * @param error a sentence, or null
   */
  synchronized void add(long id, JobState state, String error) {
    unwritten.putIfAbsent(id, new Final(state, error, Instant.now()));
    if (!retrying) {
      write();
    }
  }

  private synchronized void write() {
    unwritten.entrySet().removeIf(each -> isWritten(each.getKey(), each.getValue()));
    retrying = !unwritten.isEmpty();
    if (retrying) {
      soon.accept(this::write);
    }
  }

  private boolean isWritten(long id, Final ended) {
    try {
      jobs.state(id, ended.state, ended.error);
      return true;
    } catch (StoreException e) {
      LOG.warn("The store does not take yet that job {} is {}", id, ended.state.text(), e);
      return false;
    }
  }

  /** The job as the store will have it. */
  JobRow of(JobRow row) {
    Final ended = unwritten.get(row.id());
    return ended == null || row.state().isFinal()
        ? row
        : row.ended(ended.state, ended.error, ended.at);
  }
}
