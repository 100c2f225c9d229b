package dev.ganvas.web.api;

import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.TextFields;
import dev.ganvas.web.http.TextPart;
import dev.ganvas.web.task.SampleJson;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** A URL's parameters as fields. */
final class Query {
  private static final TextFields TYPES =
      SampleJson.TEXTS.and(
          Set.of("count", "scale", "fps", "limit", "offset", "after", "step"),
          Set.of("recipe", "starred", "download"));

  private Query() {}

  static Fields of(Context context) {
    List<TextPart> parts =
        context.queryParamMap().entrySet().stream()
            .flatMap(
                parameter ->
                    parameter.getValue().stream()
                        .map(value -> new TextPart(parameter.getKey(), value)))
            .toList();
    return TYPES.read(parts);
  }
}
