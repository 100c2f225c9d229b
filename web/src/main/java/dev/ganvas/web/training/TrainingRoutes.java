package dev.ganvas.web.training;

import dev.ganvas.models.Check;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.http.TextFields;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Answers {@code GET /api/runs} and what is below it. */
public final class TrainingRoutes implements Routes {
  /** Short, because a run that goes on from a checkpoint draws its latest grids again. */
  private static final String KEPT = "private, max-age=60";

  private static final TextFields QUERY = new TextFields(Set.of("readings"), Set.of());

  private final Runs runs;

  /** About these runs. */
  public TrainingRoutes(Runs runs) {
    this.runs = runs;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/runs", this::list);
    routes.get("/api/runs/{id}", this::run);
    routes.get("/api/runs/{id}/metrics", this::metrics);
    routes.get("/api/runs/{id}/samples", this::samples);
    routes.get("/api/runs/{id}/samples/{name}", this::sample);
  }

  private void list(Context context) {
    QUERY.query(context).end();
    context.json(RunJson.of(runs.list()));
  }

  private void run(Context context) {
    QUERY.query(context).end();
    context.json(RunJson.of(runs.find(id(context)).orElseThrow(() -> unknown(context))));
  }

  private void metrics(Context context) {
    Fields fields = QUERY.query(context);
    long after = fields.seed("after").orElse(0L);
    if (after < 0) {
      throw fields.wrong("after", "whole numbers from 0 on");
    }
    int readings = fields.integer("readings", 1, Runs.MOST_READINGS).orElse(Runs.USUAL_READINGS);
    fields.end();
    context.json(
        RunJson.of(runs.metrics(id(context), after, readings).orElseThrow(() -> unknown(context))));
  }

  private void samples(Context context) {
    QUERY.query(context).end();
    List<SampleGrid> grids = runs.samples(id(context)).orElseThrow(() -> unknown(context));
    context.json(RunJson.of(id(context), grids));
  }

  private void sample(Context context) {
    QUERY.query(context).end();
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

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static HttpFailure unknown(Context context) {
    return HttpFailure.notFound("there is no run " + Check.quoted(id(context)));
  }
}
