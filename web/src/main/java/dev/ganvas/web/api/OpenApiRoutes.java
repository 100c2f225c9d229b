package dev.ganvas.web.api;

import dev.ganvas.web.http.Routes;
import dev.ganvas.web.http.Tag;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this API for programs: GET /api/openapi.json. */
public final class OpenApiRoutes implements Routes {
  private static final String RESOURCE = "openapi.json";

  private final byte[] document = read();
  private final Tag tag = Tag.of(document);

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/openapi.json", this::document);
  }

  private void document(Context context) {
    Query.of(context).end();
    if (!tag.matches(context)) {
      context.contentType("application/json").result(document);
    }
  }

  private static byte[] read() {
    try (InputStream in = OpenApiRoutes.class.getResourceAsStream(RESOURCE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
