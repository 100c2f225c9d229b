package dev.ganvas.web.api;

import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.Scatter;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Outflow;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.http.Tag;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.task.SampleJson;
import dev.ganvas.web.work.Answer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** What a model of points makes, as a plot of many of them: one alone tells nothing. */
public final class PointRoutes implements Routes {
  private static final int PLANE = 2;
  private static final int USUAL = 2_000;
  private static final int MOST = 10_000;

  private final Desk desk;

  public PointRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/models/{id}/points.png", this::plot);
  }

  /** The points of {@code count} seeds in a row; the same URL gives the same bytes. */
  private void plot(Context context) {
    Fields fields = Query.of(context);
    int count = fields.integer("count", 1, MOST).orElse(USUAL);
    List<Sample> samples = SampleJson.series(fields, fields.seed("seed").orElse(1L), count);
    fields.end();
    Model model = desk.model(context.pathParam("id"));
    VectorOutput output = plane(model);
    model.generator().check(Request.of(samples));
    if (Tag.of(model.edition(), samples.get(0).toString(), "" + count).matches(context)) {
      return;
    }
    context.future(
        () ->
            desk.answers(context, model, samples)
                .thenCompose(answers -> Outflow.send(context, Format.PNG, plot(answers, output))));
  }

  private static VectorOutput plane(Model model) {
    if (model.card().output() instanceof VectorOutput points && points.dim() == PLANE) {
      return points;
    }
    throw HttpFailure.field(
        "model", "the model " + model.id() + " makes no points of the plane, which can be drawn");
  }

  private static byte[] plot(List<Answer> answers, VectorOutput output) {
    int rows = answers.stream().mapToInt(answer -> answer.samples().size()).sum();
    float[] points = new float[rows * PLANE];
    int filled = 0;
    for (Answer answer : answers) {
      float[] some = answer.values().values();
      System.arraycopy(some, 0, points, filled, some.length);
      filled += some.length;
    }
    return Scatter.draw(points, output.range()).png();
  }
}
