package dev.ganvas.web.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import jakarta.servlet.Servlet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** All routes as one servlet, with what is common to them: JSON, errors, the log's route. */
final class Application {
  private Application() {}

  static Servlet of(List<Routes> parts) {
    return Javalin.create(config -> configure(config, parts)).javalinServlet();
  }

  private static void configure(JavalinConfig config, List<Routes> parts) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson(Json.strict(), false));
    config.routes.exception(Exception.class, (failure, context) -> fail(context, failure));
    config.routes.afterMatched(Exchange::matched);
    parts.forEach(part -> part.addTo(config.routes));
  }

  private static void fail(Context context, Throwable failure) {
    HttpFailure known = Refusals.of(failure, RequestIds.of(context));
    ErrorAnswer answer = new ErrorAnswer(context.path(), known);
    answer.addHeaders(
        ServletContextRequest.getServletContextRequest(context.req())
            .getServletContextResponse()
            .getHeaders());
    context.status(answer.status()).contentType(ErrorAnswer.TYPE).result(answer.body());
  }
}
