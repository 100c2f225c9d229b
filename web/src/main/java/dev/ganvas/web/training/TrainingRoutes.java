package dev.ganvas.web.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Answers {@code GET /api/runs} and what is below it. */
public final class TrainingRoutes implements Routes {
  /** Short, because a run that goes on from a checkpoint draws its latest grids again. */
  private static final String KEPT = "private, max-age=60";

  private final Runs runs;

  /** About these runs. */
  public TrainingRoutes(Runs runs) {
    this.runs = runs;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/runs", context -> answer(context, RunJson.of(runs.list())));
    routes.get("/api/runs/{id}", context -> answer(context, RunJson.of(run(context))));
    routes.get("/api/runs/{id}/metrics", this::metrics);
    routes.get("/api/runs/{id}/samples", this::samples);
    routes.get("/api/runs/{id}/samples/{name}", this::sample);
  }

  private RunSummary run(Context context) {
    return runs.find(id(context)).orElseThrow(() -> unknown(context));
  }

  private void metrics(Context context) {
    long after = number(context, "after", 0, Long.MAX_VALUE, 0);
    long readings = number(context, "readings", 1, Runs.MOST_READINGS, Runs.USUAL_READINGS);
    Readings found =
        runs.metrics(id(context), after, (int) readings).orElseThrow(() -> unknown(context));
    answer(context, RunJson.of(found));
  }

  private void samples(Context context) {
    List<SampleGrid> grids = runs.samples(id(context)).orElseThrow(() -> unknown(context));
    answer(context, RunJson.of(id(context), grids));
  }

  private void sample(Context context) {
    String name = context.pathParam("name");
    byte[] png =
        runs.sample(id(context), name)
            .orElseThrow(
                () ->
                    HttpFailure.notFound(
                        "the run %s has no samples %s"
                            .formatted(Check.quoted(id(context)), Check.quoted(name))));
    context.contentType("image/png").header("Cache-Control", KEPT).result(png);
  }

  private static long number(Context context, String field, long low, long high, long usual) {
    String text = context.queryParam(field);
    try {
      long value = text == null ? usual : Long.parseLong(text);
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw HttpFailure.field(
        field,
        "%s is %s; allowed are whole numbers from %d to %d"
            .formatted(field, Check.quoted(text), low, high));
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static HttpFailure unknown(Context context) {
    return HttpFailure.notFound("there is no run " + Check.quoted(id(context)));
  }

  private static void answer(Context context, ObjectNode json) {
    context.contentType("application/json").result(RunJson.text(json));
  }
}
