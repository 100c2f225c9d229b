package dev.ganvas.web.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses by itself: requests so malformed that no route ever sees them. */
final class JettyErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpFailure failure = Refusals.ofStatus(response.getStatus());
    Object cause = request.getAttribute(ERROR_EXCEPTION);
    if (failure.status() == 500 && cause instanceof Throwable thrown) {
      failure = Refusals.of(thrown, RequestIds.of(request));
    }
    write(request, response, failure, callback);
    return true;
  }

  static void write(Request request, Response response, HttpFailure failure, Callback callback) {
    ErrorAnswer answer = new ErrorAnswer(request.getHttpURI().getPath(), failure);
    response.setStatus(answer.status());
    SecurityHeaders.addTo(response.getHeaders());
    response.getHeaders().put(RequestIds.HEADER, RequestIds.of(request));
    answer.addHeaders(response.getHeaders());
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }
}
