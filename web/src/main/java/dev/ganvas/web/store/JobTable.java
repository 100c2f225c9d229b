package dev.ganvas.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** All jobs, past and present. */
public final class JobTable {
  private static final String OPEN = "('QUEUED', 'RUNNING')";

  private final Database database;

  JobTable(Database database) {
    this.database = database;
  }

  /** Writes a new job down, behind all others. */
  public JobRow add(NewJob job) {
    return database.with(
        handle -> {
          long id =
              handle
                  .createUpdate(
                      "insert into jobs (client, model, task, request, total, state, created)"
                          + " values (?, ?, ?, ?, ?, 'QUEUED', ?)")
                  .bind(0, job.client())
                  .bind(1, job.model())
                  .bind(2, job.task())
                  .bind(3, job.request())
                  .bind(4, job.total())
                  .bind(5, Instant.now().toEpochMilli())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          handle.execute("update jobs set place = id where id = ?", id);
          return find(handle, id).orElseThrow();
        });
  }

  public Optional<JobRow> find(long id) {
    return database.with(handle -> find(handle, id));
  }

  private static Optional<JobRow> find(Handle handle, long id) {
    return handle
        .createQuery("select * from jobs where id = ?")
        .bind(0, id)
        .map((row, context) -> of(row))
        .findOne();
  }

  /** The jobs that have not ended, in the order of their places. */
  public List<JobRow> unfinished() {
    return database.with(
        handle ->
            handle
                .createQuery("select * from jobs where state in " + OPEN + " order by place")
                .map((row, context) -> of(row))
                .list());
  }

  /** Those that have not ended in the order of their places, then the others, newest first. */
  public List<JobRow> list(Set<JobState> states, int limit) {
    String names = states.stream().map(s -> "'" + s + "'").collect(Collectors.joining(","));
    return database.with(
        handle ->
            handle
                .createQuery(
                    "select * from jobs where state in (%s)".formatted(names)
                        + " order by state not in %s,".formatted(OPEN)
                        + " case when state in %s then place else -id end limit ?".formatted(OPEN))
                .bind(0, limit)
                .map((row, context) -> of(row))
                .list());
  }

  /**
   * Changes a job's state, unless it has ended.
   *
   * @param error why it failed, or null
   */
  public void state(long id, JobState state, String error) {
    database.with(
        handle ->
            handle
                .createUpdate(
                    "update jobs set state = ?, error = ?, finished = ? where id = ? and state in "
                        + OPEN)
                .bind(0, state.name())
                .bind(1, error)
                .bind(2, state.isFinal() ? Instant.now().toEpochMilli() : null)
                .bind(3, id)
                .execute());
  }

  /** Changes a job's place in the order. */
  public void place(long id, double place) {
    database.with(handle -> handle.execute("update jobs set place = ? where id = ?", place, id));
  }

  private static JobRow of(ResultSet row) throws SQLException {
    NewJob job =
        new NewJob(
            row.getString("client"),
            row.getString("model"),
            row.getString("task"),
            row.getString("request"),
            row.getInt("total"));
    long finished = row.getLong("finished");
    return new JobRow(
        row.getLong("id"),
        job,
        JobState.valueOf(row.getString("state")),
        row.getInt("done"),
        row.getString("error"),
        row.getDouble("place"),
        Instant.ofEpochMilli(row.getLong("created")),
        finished == 0 ? null : Instant.ofEpochMilli(finished));
  }
}
