package dev.ganvas.web.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.json.JavalinJackson;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** All routes as one servlet, without the web sockets that Javalin's own server would add. */
final class Application {
  private Application() {}

  static Servlet of(List<Routes> parts) {
    return new GetsForHeads(Javalin.create(config -> configure(config, parts)));
  }

  private static void configure(JavalinConfig config, List<Routes> parts) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    // Without a charset, Jetty writes text in Latin-1.
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.jsonMapper(new JavalinJackson(Json.strict(), false));
    RouteErrors.addTo(config);
    config.routes.beforeMatched(Exchange::matched);
    config.routes.after(context -> Charsets.onlyForText(context.res()));
    parts.forEach(part -> part.addTo(config.routes));
  }

  /** Javalin answers HEAD without asking the route; Jetty drops the body of GET's answer itself. */
  private static final class GetsForHeads extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient JavalinServlet routes;

    GetsForHeads(Javalin javalin) {
      routes = new JavalinServlet(javalin.unsafe);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
      routes.handle(request.getMethod().equals("HEAD") ? get(request) : request, response);
    }

    private static HttpServletRequest get(HttpServletRequest head) {
      return new HttpServletRequestWrapper(head) {
        @Override
        public String getMethod() {
          return "GET";
        }
      };
    }
  }
}
