package dev.ganvas.web.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.NanoTime;

/** Reads one body, whatever its length is said to be. */
final class BodyReader {
  private static final int CHUNK = 16 << 10;

  /** What a sender must manage in the long run, so that a slow one does not keep a thread. */
  private static final int BYTES_PER_MILLI = 64;

  private final Context context;
  private final EndPoint connection;
  private final int limit;

  BodyReader(Context context, int limit) {
    this.context = context;
    this.limit = limit;
    this.connection =
        ServletContextRequest.getServletContextRequest(context.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
  }

  byte[] read() {
    if (context.req().getContentLengthLong() > limit) {
      throw tooLarge();
    }
    long patience = connection.getIdleTimeout();
    try (InputStream body = context.req().getInputStream()) {
      return read(body, patience);
    } catch (IOException | HttpException.RuntimeException e) {
      throw isTimeout(e)
          ? Refusals.ofStatus(408)
          : new HttpFailure(400, "the body ended before it was whole");
    } finally {
      connection.setIdleTimeout(patience);
    }
  }

  private byte[] read(InputStream body, long patienceMillis) throws IOException {
    long start = NanoTime.now();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
      if (bytes.size() + count > limit) {
        throw tooLarge();
      }
      bytes.write(chunk, 0, count);
      long allowed = patienceMillis + bytes.size() / BYTES_PER_MILLI;
      long left = allowed - TimeUnit.NANOSECONDS.toMillis(NanoTime.since(start));
      // A read that is blocked ends only with the patience of the connection.
      connection.setIdleTimeout(Math.max(1, left));
    }
    return bytes.toByteArray();
  }

  private static boolean isTimeout(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  private HttpFailure tooLarge() {
    return new HttpFailure(413, "the body is too large; allowed are %,d bytes".formatted(limit));
  }
}
