package dev.ganvas.web.http;

import io.javalin.config.RoutesConfig;
import java.util.Set;

/** A part of the studio that answers requests. */
@FunctionalInterface
public interface Routes {
  /** Declares what this part answers, once, before the server starts. */
  void addTo(RoutesConfig routes);

  /** The exact paths that anybody may GET, even where a token is asked for. */
  default Set<String> openPaths() {
    return Set.of();
  }

  /** Called after each answer, on the thread that ended it: return at once. */
  default void answered(Exchange exchange) {}

  /** The server is about to stop: end what would otherwise go on for ever. */
  default void stopping() {}
}
