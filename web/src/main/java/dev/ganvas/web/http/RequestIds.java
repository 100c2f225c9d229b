package dev.ganvas.web.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;

/** The names that requests have in answers and logs. */
public final class RequestIds {
  static final String HEADER = "X-Request-Id";

  /** The key of the request's id in the log's context (MDC). */
  static final String LOGGED = "request";

  private static final String ATTRIBUTE = RequestIds.class.getName();
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private RequestIds() {}

  /** The id of the request that {@code context} answers. */
  public static String of(Context context) {
    return context.attribute(ATTRIBUTE);
  }

  /** The id of {@code request}; the client's own where it sent one that is harmless. */
  static String of(Request request) {
    Attributes attributes = request;
    Object known = attributes.getAttribute(ATTRIBUTE);
    if (known instanceof String id) {
      return id;
    }
    String sent = request.getHeaders().get(HEADER);
    String id =
        sent != null && ALLOWED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    attributes.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
