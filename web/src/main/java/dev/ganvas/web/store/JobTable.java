package dev.ganvas.web.store;

import dev.ganvas.models.Check;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The jobs, finished or not. Safe for all threads. */
public final class JobTable {
  private final Database database;

  JobTable(Database database) {
    this.database = database;
  }

  /** Puts a job at the end of the queue. */
  public JobRow add(NewJob job) {
    return database.write(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO job (client, model, task, request, total, state, place, created)
                    VALUES (:client, :model, :task, :request, :total, :state,
                        (SELECT coalesce(max(place), 0) + 1 FROM job WHERE finished IS NULL), :now)
                    RETURNING *""")
                .bind("client", job.client())
                .bind("model", job.model())
                .bind("task", job.task())
                .bind("request", job.request())
                .bind("total", job.total())
                .bind("state", JobState.QUEUED.text())
                .bind("now", Instant.now().toEpochMilli())
                .map((row, context) -> JobRow.of(row))
                .one());
  }

  public Optional<JobRow> find(long id) {
    return database.read(handle -> find(handle, id));
  }

  /** The queued and the running jobs, in the order of their places. */
  public List<JobRow> unfinished() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM job WHERE finished IS NULL ORDER BY place, id")
                .map((row, context) -> JobRow.of(row))
                .list());
  }

  /**
   * Jobs in any of {@code states}: unfinished ones first, in the order of their places, then the
   * others, newest first.
   *
   * @param states all, if empty
   * @param limit clamped to 1 to 500
   */
  public List<JobRow> list(Set<JobState> states, int limit) {
    Set<JobState> asked = states.isEmpty() ? EnumSet.allOf(JobState.class) : states;
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM job WHERE state IN (<states>)
                    ORDER BY finished IS NOT NULL, CASE WHEN finished IS NULL THEN place END,
                        CASE WHEN finished IS NULL THEN id ELSE -id END
                    LIMIT :limit""")
                .bindList("states", asked.stream().map(JobState::text).toList())
                .bind("limit", Page.clamp(limit))
                .map((row, context) -> JobRow.of(row))
                .list());
  }

  /**
   * Moves a job to {@code state} and returns it as it is then. A job in a final state stays in it.
   *
   * @param error a sentence, or null
   */
  public JobRow state(long id, JobState state, String error) {
    return database.write(
        handle -> {
          handle
              .createUpdate(
                  """
                  UPDATE job SET state = :state, error = :error, finished = :finished
                  WHERE id = :id AND finished IS NULL""")
              .bind("state", state.text())
              .bind("error", error)
              .bind("finished", state.isFinal() ? Instant.now().toEpochMilli() : null)
              .bind("id", id)
              .execute();
          return present(handle, id);
        });
  }

  /** Notes what was found out on the way to a job's pictures, as JSON. */
  public JobRow outcome(long id, String json) {
    return database.write(
        handle -> {
          handle.execute("UPDATE job SET outcome = ? WHERE id = ?", json, id);
          return present(handle, id);
        });
  }

  /** Moves a job to another place in the queue. */
  public JobRow place(long id, double place) {
    Check.that(Double.isFinite(place), "place is %s; allowed are finite numbers", place);
    return database.write(
        handle -> {
          handle.execute("UPDATE job SET place = ? WHERE id = ?", place, id);
          return present(handle, id);
        });
  }

  /**
   * Notes that the first {@code done} pictures were made; whether they are deleted is no matter.
   */
  static void made(Handle handle, long id, int done) {
    handle.execute("UPDATE job SET done = max(done, ?) WHERE id = ?", done, id);
  }

  /**
   * @throws IllegalArgumentException if it is not there
   */
  static JobRow present(Handle handle, long id) {
    return find(handle, id)
        .orElseThrow(() -> new IllegalArgumentException("there is no job " + id));
  }

  private static Optional<JobRow> find(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM job WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> JobRow.of(row))
        .findOne();
  }
}
