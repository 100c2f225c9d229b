package dev.ganvas.web.api;

import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleJson;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.task.SampleJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** The styles of a sample, to be kept, and to be given to any other sample of the same model. */
public final class StyleRoutes implements Routes {
  private static final int MAX_BODY = 1 << 20;

  private final Desk desk;

  public StyleRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/models/{id}/styles", this::styles);
  }

  private void styles(Context context) {
    Fields fields = Bodies.fields(context, MAX_BODY);
    Sample sample = SampleJson.read(fields);
    fields.end();
    Model model = desk.model(context.pathParam("id"));
    Request request = Request.of(List.of(sample));
    context.json(StyleJson.write(model.generator().styles(request).get(0)));
  }
}
