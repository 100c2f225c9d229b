package dev.ganvas.web.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/** Reads one body, whatever its length is said to be. */
final class BodyReader {
  private static final int CHUNK = 16 << 10;

  /** What a sender must manage in the long run, so that a slow one does not keep a thread. */
  private static final int BYTES_PER_MILLI = 64;

  private final Context context;
  private final int limit;

  BodyReader(Context context, int limit) {
    this.context = context;
    this.limit = limit;
  }

  byte[] read() {
    if (context.req().getContentLengthLong() > limit) {
      throw tooLarge();
    }
    try (TimedBody body = new TimedBody(context)) {
      return read(body);
    } catch (IOException | HttpException.RuntimeException e) {
      throw isTimeout(e)
          ? Refusals.ofStatus(408)
          : new HttpFailure(400, "the body ended before it was whole");
    }
  }

  private byte[] read(TimedBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    int count = 0;
    while (count >= 0) {
      bytes.write(chunk, 0, count);
      count = body.read(chunk, body.patienceMillis() + bytes.size() / BYTES_PER_MILLI);
      if (bytes.size() + count > limit) {
        throw tooLarge();
      }
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
