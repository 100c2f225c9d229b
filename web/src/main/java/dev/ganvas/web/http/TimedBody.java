package dev.ganvas.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.NanoTime;

/** The body of a request, for readers who do not wait for ever. */
final class TimedBody implements AutoCloseable {
  private final InputStream body;
  private final EndPoint connection;
  private final long patienceMillis;
  private final long start = NanoTime.now();

  TimedBody(Context context) throws IOException {
    body = context.req().getInputStream();
    connection =
        ServletContextRequest.getServletContextRequest(context.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    patienceMillis = connection.getIdleTimeout();
  }

  /** How long this connection may usually be silent. */
  long patienceMillis() {
    return patienceMillis;
  }

  /**
   * Reads what there is, or waits for it.
   *
   * @param millis after which it fails, counted from the making of this reader
   * @return the bytes read, or -1 at the end
   */
  int read(byte[] chunk, long millis) throws IOException {
    long left = millis - TimeUnit.NANOSECONDS.toMillis(NanoTime.since(start));
    // A read that is blocked ends only with the patience of its connection.
    connection.setIdleTimeout(Math.max(1, left));
    return body.read(chunk);
  }

  @Override
  public void close() {
    connection.setIdleTimeout(patienceMillis);
  }
}
