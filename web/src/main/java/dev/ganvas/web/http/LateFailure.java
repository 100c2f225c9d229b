package dev.ganvas.web.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** A failure when the answer has begun, and with it the status has gone out. */
public final class LateFailure {
  private LateFailure() {}

  /** What the body of an answer would be that only told of {@code failure}: on one line. */
  public static String json(Context context, Throwable failure) {
    HttpFailure known = Refusals.of(failure, RequestIds.of(context));
    return new String(new ErrorAnswer(context.path(), known).body(), StandardCharsets.UTF_8);
  }
}
