package dev.ganvas.web.http;

import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * What every request passes first: it gets its id, its headers and, if a guard says so, its
 * refusal.
 */
final class Gate extends Handler.Wrapper {
  private final List<Guard> guards;

  Gate(List<Guard> guards, Handler inner) {
    super(inner);
    this.guards = List.copyOf(guards);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String id = RequestIds.of(request);
    response.getHeaders().put(RequestIds.HEADER, id);
    SecurityHeaders.addTo(response.getHeaders());
    MDC.put(RequestIds.LOGGED, id);
    try {
      guards.forEach(guard -> guard.check(request));
      return super.handle(request, response, callback);
    } catch (HttpFailure refused) {
      JettyErrors.write(request, response, refused, callback);
      return true;
    } finally {
      MDC.remove(RequestIds.LOGGED);
    }
  }
}
