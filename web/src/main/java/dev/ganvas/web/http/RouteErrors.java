package dev.ganvas.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever a route throws. */
final class RouteErrors {
  private static final Logger LOG = LoggerFactory.getLogger(RouteErrors.class);

  private RouteErrors() {}

  static void addTo(JavalinConfig config) {
    config.routes.exception(Exception.class, (failure, context) -> answer(context, failure));
    // Javalin has more special handlers of its own for these two.
    config.routes.exception(
        HttpResponseException.class, (failure, context) -> answer(context, failure));
    config.routes.exception(
        MethodNotAllowedResponse.class, (failure, context) -> answerMethods(context, failure));
    config.router.javaLangErrorHandler(RouteErrors::answerError);
  }

  private static void answer(Context context, Throwable failure) {
    answer(context, Refusals.of(failure, RequestIds.of(context)));
  }

  private static void answer(Context context, HttpFailure failure) {
    ErrorAnswer answer = new ErrorAnswer(context.path(), failure);
    answer.addHeaders(headers(context));
    context.status(answer.status()).contentType(ErrorAnswer.TYPE);
    new UnreadBody(context).answer(answer.body());
  }

  private static void answerMethods(Context context, MethodNotAllowedResponse failure) {
    Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
    failure.getDetails().values().stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .forEach(methods::add);
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    context.header("Allow", String.join(", ", methods));
    if (context.req().getMethod().equals("OPTIONS")) {
      context.status(204);
    } else {
      answer(context, failure);
    }
  }

  private static HttpFields.Mutable headers(Context context) {
    return ServletContextRequest.getServletContextRequest(context.req())
        .getServletContextResponse()
        .getHeaders();
  }

  /** What Javalin cannot hand to a route's handlers: errors of the virtual machine. */
  private static void answerError(HttpServletResponse response, Error failure) {
    ServletContextRequest request =
        ServletContextResponse.getServletContextResponse(response)
            .getServletRequestState()
            .getServletChannel()
            .getServletContextRequest();
    HttpFailure known = Refusals.of(failure, RequestIds.of(request));
    ErrorAnswer answer = new ErrorAnswer(request.getHttpURI().getPath(), known);
    response.setStatus(answer.status());
    answer.addHeaders(request.getServletContextResponse().getHeaders());
    try {
      response.getOutputStream().write(answer.body());
    } catch (IOException e) {
      LOG.debug("Nobody was there to be told of an error", e);
    }
  }
}
