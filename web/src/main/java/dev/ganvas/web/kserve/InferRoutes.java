package dev.ganvas.web.kserve;

import dev.ganvas.models.card.Label;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.Outflow;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.shelf.Model;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Running models: POST /v2/models/{model}/infer. */
public final class InferRoutes implements Routes {
  private final Desk desk;

  public InferRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (String path : ModelVersion.PATHS) {
      routes.post(path + "/infer", this::infer);
    }
  }

  private void infer(Context context) {
    Model model = desk.model(ModelVersion.model(context));
    Signature signature = Signature.of(model.card());
    Label label = model.card().inputs().label();
    int labels = label == null ? 0 : label.names().size();
    InferOrder order = InferOrder.of(InferBody.read(context, signature), signature, labels);
    InferAnswer answer = new InferAnswer(model.id(), order.id(), signature.output());
    context.future(
        () ->
            desk.answers(context, model, order.samples())
                .thenApplyAsync(
                    made -> order.binary() ? answer.binary(made) : answer.json(made),
                    desk.developers())
                .thenCompose(body -> send(context, body)));
  }

  /** A body of two parts is JSON with what belongs behind it. */
  private static CompletableFuture<Void> send(Context context, List<byte[]> body) {
    if (body.size() == 1) {
      context.contentType("application/json");
    } else {
      context.contentType(InferBody.BINARY_TYPE);
      context.header(InferBody.HEADER, Integer.toString(body.get(0).length));
    }
    return Outflow.send(context, body);
  }
}
