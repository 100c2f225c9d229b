package dev.ganvas.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * One request and its answer, for logs and figures.
 *
 * @param id what both sides call the request; the header X-Request-Id
 * @param method of a handful of known ones, or "OTHER"
 * @param route the pattern that matched, such as "/api/jobs/{id}", or "none"
 * @param client its address
 * @param bytes of the body of the answer
 */
public record Exchange(
    String id, String method, String route, String client, int status, long nanos, long bytes) {
  private static final String ROUTE = Exchange.class.getName();

  static Exchange of(Request request, Response response) {
    return new Exchange(
        RequestIds.of(request),
        Methods.known(request.getMethod()),
        Optional.ofNullable((String) request.getAttribute(ROUTE)).orElse("none"),
        Request.getRemoteAddr(request),
        response.getStatus(),
        NanoTime.since(request.getBeginNanoTime()),
        Response.getContentBytesWritten(response));
  }

  /** Keeps the pattern that answers {@code context} for the log. */
  static void matched(Context context) {
    context.attribute(ROUTE, context.endpoints().matchedHttpEndpoint().path);
  }
}
