package dev.ganvas.web.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/** Notices that nobody waits for an answer any more. */
public final class Departure {
  private Departure() {}

  /**
   * Runs {@code onGone}, once, within about a second after the client of a waiting request (one
   * that answers by {@code context.future}) has closed its connection. It runs on a thread that
   * watches many others: it must only cancel. Ends by itself when the request has been answered.
   * Must be called after the body has been read.
   */
  public static void watch(Context context, Runnable onGone) {
    Request request = ServletContextRequest.getServletContextRequest(context.req());
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    if (endPoint instanceof WatchedEndPoint watched) {
      Request.addCompletionListener(request, failure -> watched.unwatch(request));
      watched.watch(request, onGone);
    }
  }
}
