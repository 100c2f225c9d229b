package dev.ganvas.web.api;

import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.TextFields;
import dev.ganvas.web.task.SampleJson;
import io.javalin.http.Context;
import java.util.Set;

/** A URL's parameters as fields. */
final class Query {
  private static final TextFields TYPES =
      SampleJson.TEXTS.and(
          Set.of("count", "scale", "fps", "limit", "offset", "step"),
          Set.of("recipe", "starred", "download"));

  private Query() {}

  static Fields of(Context context) {
    return TYPES.query(context);
  }
}
