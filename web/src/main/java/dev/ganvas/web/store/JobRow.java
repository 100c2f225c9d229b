package dev.ganvas.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A job as it stands.
 *
 * @param id from 1, in the order of arrival
 * @param done pictures that are made and kept, up to the job's total
 * @param error a sentence, or null
 * @param outcome what was found out on the way, as JSON, or null
 * @param place where it stands among the unfinished jobs: smaller ones come first
 * @param finished null while it is not
 */
public record JobRow(
    long id,
    NewJob job,
    JobState state,
    int done,
    String error,
    String outcome,
    double place,
    Instant created,
    Instant finished) {

  /**
   * The same job after it has ended.
   *
   * @param sentence why it failed, or null
   */
  public JobRow ended(JobState last, String sentence, Instant at) {
    return new JobRow(id, job, last, done, sentence, outcome, place, created, at);
  }

  static JobRow of(ResultSet row) throws SQLException {
    long finished = row.getLong("finished");
    boolean isFinished = !row.wasNull();
    return new JobRow(
        row.getLong("id"),
        new NewJob(
            row.getString("client"),
            row.getString("model"),
            row.getString("task"),
            row.getString("request"),
            row.getInt("total")),
        JobState.of(row.getString("state")),
        row.getInt("done"),
        row.getString("error"),
        row.getString("outcome"),
        row.getDouble("place"),
        Instant.ofEpochMilli(row.getLong("created")),
        isFinished ? Instant.ofEpochMilli(finished) : null);
  }
}
