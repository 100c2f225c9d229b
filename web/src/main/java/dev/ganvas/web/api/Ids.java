package dev.ganvas.web.api;

import dev.ganvas.web.http.HttpFailure;
import io.javalin.http.Context;

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
    return parse(context.pathParam("id"), what);
  }

  static long parse(String text, String what) {
    if (!text.matches("[0-9]{1,18}")) {
      throw HttpFailure.notFound("there is no such " + what);
    }
    return Long.parseLong(text);
  }
}
