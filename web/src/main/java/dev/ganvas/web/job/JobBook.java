package dev.ganvas.web.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.SafeExit;
import dev.ganvas.web.http.EventLog;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.store.JobState;
import dev.ganvas.web.store.NewJob;
import dev.ganvas.web.store.Store;
import dev.ganvas.web.task.Task;
import dev.ganvas.web.work.Glance;
import dev.ganvas.web.work.QueueFullException;
import dev.ganvas.web.work.Work;
import dev.ganvas.web.work.WorkQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All jobs, past and present. What is asked for is written down before it is begun, and pictures
 * before they are announced; so after a crash the jobs that were not finished go on where they
 * were.
 */
public final class JobBook implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobBook.class);
  private static final String CANCELLED = "the job was cancelled";

  private final Store store;
  private final Makers makers;
  private final EventLog events;
  private final Keeper keeper = new Keeper();
  private final FinalStates ends;
  private final OpenJobs open = new OpenJobs();
  private volatile boolean frozen;

  public JobBook(Store store, Makers makers, EventLog events) {
    this.store = store;
    this.makers = makers;
    this.events = events;
    this.ends = new FinalStates(store.jobs(), keeper::soon);
  }

  /** Goes on with the jobs that an earlier process did not finish. */
  public void resume() {
    for (JobRow row : store.jobs().unfinished()) {
      try {
        begin(row, JobJson.task(row));
      } catch (RuntimeException e) {
        LOG.warn("Job {} cannot go on", row.id(), e);
        end(row.id(), JobState.FAILED, Reasons.of(e));
      }
    }
  }

  /**
   * Takes a task on. One that cannot be begun after all is kept as a failed job.
   *
   * @throws QueueFullException if there are too many already
   * @throws IllegalArgumentException or {@link HttpFailure} if it cannot be made any more
   */
  public ObjectNode submit(String client, Task task) {
    makers.queue().checkRoom(client); // what is refused leaves no trace
    String request = task.toJson().toString();
    JobRow row =
        store.jobs().add(new NewJob(client, task.model(), task.name(), request, task.size()));
    announce(row.id()); // now, since it may have begun a moment later
    try {
      begin(row, task);
    } catch (RuntimeException | OutOfMemoryError e) {
      end(row.id(), JobState.FAILED, Reasons.of(e));
      throw e;
    }
    announce(row.id());
    return json(find(row.id()).orElseThrow());
  }

  private void begin(JobRow row, Task task) {
    if (row.done() == task.size()) {
      end(row.id(), JobState.DONE, null);
      return;
    }
    Work work = makers.work(row, task, new JobTaker(this, row.id(), row.done()));
    open.add(row.id(), new OpenJob(task, work));
    makers.ask(work, place -> store.jobs().place(row.id(), place));
  }

  /** Ends a job for everybody to see, and in the store as soon as that takes it. */
  void end(long id, JobState state, String error) {
    ends.add(id, state, error);
    open.ended(id);
    announce(id);
  }

  /** Newest first, but the unfinished ones before all others. */
  public List<ObjectNode> list(Set<JobState> states, int limit) {
    return store.jobs().list(states, limit).stream().map(ends::of).map(this::json).toList();
  }

  public Optional<JobRow> find(long id) {
    return store.jobs().find(id).map(ends::of);
  }

  /**
   * Ends a job; what was made is kept.
   *
   * @throws HttpFailure 409 if it has ended already
   */
  public ObjectNode cancel(long id) {
    OpenJob job = unended(id);
    if (!open.cancel(id)) {
      throw endedAlready(); // by whoever cancelled it first
    }
    if (!makers.queue().cancel(job.work(), CANCELLED)) {
      open.keep(id);
      throw endedAlready();
    }
    makers.shelf().stopAbandoned();
    keeper.settle();
    return json(find(id).orElseThrow());
  }

  /**
   * Moves a job that waits to a position among all jobs that are not finished.
   *
   * @throws HttpFailure 409 if it has ended
   */
  public ObjectNode move(long id, int position) {
    OpenJob job = unended(id);
    Map<Work, Double> places = makers.queue().move(job.work(), position, open.works());
    open.forEach(places, (other, place) -> store.jobs().place(other, place));
    announce(id);
    return json(find(id).orElseThrow());
  }

  private OpenJob unended(long id) {
    return open.find(id).orElseThrow(JobBook::endedAlready);
  }

  private static HttpFailure endedAlready() {
    return new HttpFailure(409, "the job has ended already");
  }

  /** The job as the API shows it. */
  public ObjectNode json(JobRow row) {
    return open.find(row.id())
        .map(job -> JobJson.of(row, job, makers.queue().prospect(job.work())))
        .orElseGet(() -> JobJson.of(row));
  }

  /** How far the search of a job is; empty if it does not search, or not now. */
  public Optional<Glance> glance(long id) {
    return open.find(id).flatMap(OpenJob::glance);
  }

  /** From now on, what stops has not failed: it will go on when the store is opened again. */
  public void freeze() {
    frozen = true;
  }

  boolean isFrozen() {
    return frozen || SafeExit.isStopping();
  }

  /** Stops taking notes: what is not finished goes on when the store is opened again. */
  @Override
  public void close() {
    keeper.close();
  }

  OpenJobs open() {
    return open;
  }

  Keeper keeper() {
    return keeper;
  }

  Store store() {
    return store;
  }

  EventLog events() {
    return events;
  }

  /**
   * Tells every open page how a job stands, and the queue. One at a time, so that the last that is
   * told of a job is the latest.
   */
  synchronized void announce(long id) {
    find(id).ifPresent(row -> events.publish("job", json(row)));
    WorkQueue queue = makers.queue();
    events.publish("queue", Map.of("queued", queue.waiting(), "running", queue.running()));
  }
}
