package dev.ganvas.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.StyleJson;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.ask.SideWork;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Json;
import dev.ganvas.web.http.Outflow;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.task.SampleJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The styles of a sample, to be kept, and to be given to any other sample of the same model. */
public final class StyleRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(StyleRoutes.class);
  private static final int MAX_BODY = 1 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 3;
  private static final int RETRY_SECONDS = 2;
  private static final int AT_ONCE = 4;
  private static final int WAITING = 32;

  private final Desk desk;

  /** Whoever maps a latent waits for the pictures of the same model. */
  private final SideWork mapping =
      new SideWork(
          "ganvas-styles", AT_ONCE, WAITING, "too many styles are asked for; try again in a while");

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
    String id = context.pathParam("id");
    Request request = Request.of(List.of(sample));
    desk.model(id).generator().check(request);
    context.future(
        () ->
            mapping
                .ask(() -> styles(id, request))
                .thenCompose(styles -> send(context, StyleJson.write(styles))));
  }

  private static CompletableFuture<Void> send(Context context, ObjectNode styles) {
    byte[] json = Json.text(styles).getBytes(StandardCharsets.UTF_8);
    return Outflow.send(context, "application/json", json);
  }

  /** Others may stop or replace the generator on the way: then it is asked anew. */
  private StyleCode styles(String id, Request request) {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        return desk.model(id).generator().styles(request.timeout(left)).get(0);
      } catch (StoppedException | IllegalStateException e) {
        LOG.debug("{} was stopped while it mapped a latent", id, e);
      }
    }
    throw new HttpFailure(503, "the model %s is busy; try again in a while".formatted(id))
        .retryAfter(RETRY_SECONDS);
  }
}
