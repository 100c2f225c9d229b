package dev.ganvas.web.api;

import dev.ganvas.models.Check;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.job.JobBook;
import dev.ganvas.web.store.JobRow;
import io.javalin.http.Context;
import java.util.Optional;

/** The numbers in URLs that name jobs and pictures. */
final class Ids {
  private Ids() {}

  /**
   * The path's {@code id}.
   *
   * @param what it names, for people
   * @throws HttpFailure 404 if it is no number: nothing has such a name
   */
  static long of(Context context, String what) {
    return number(context.pathParam("id"))
        .orElseThrow(() -> HttpFailure.notFound("there is no such " + what));
  }

  /**
   * The job that the path's {@code id} names.
   *
   * @throws HttpFailure 404 if there is none
   */
  static JobRow job(Context context, JobBook jobs) {
    return jobs.find(of(context, "job"))
        .orElseThrow(() -> HttpFailure.notFound("there is no such job"));
  }

  /** The id in a field: 400 if it is none. */
  static long in(String field, String text) {
    return number(text)
        .orElseThrow(
            () ->
                HttpFailure.field(
                    field, "%s is %s; allowed are ids".formatted(field, Check.quoted(text))));
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
