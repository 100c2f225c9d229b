package dev.ganvas.web.http;

import org.eclipse.jetty.server.Request;

/** Refuses requests before anything else looks at them. */
@FunctionalInterface
interface Guard {
  /**
   * @throws HttpFailure if {@code request} is refused
   */
  void check(Request request);
}
