package dev.ganvas.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client is still sending when its request has been refused. To close the connection at once
 * would reset it, and often take the answer away from the client before it has been read.
 */
final class UnreadBody {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);
  private static final long MILLIS = 1000;
  private static final int BYTES = 64 << 20;
  private static final int CHUNK = 64 << 10;

  private final Context context;

  UnreadBody(Context context) {
    this.context = context;
  }

  /** Sends {@code answer} at once, then listens on for a moment if anything is on its way. */
  void answer(byte[] answer) {
    try {
      if (isThere()) {
        context.res().setContentLength(answer.length);
        context.res().getOutputStream().write(answer);
        context.res().flushBuffer();
        discard();
      } else {
        context.result(answer);
      }
    } catch (IOException | HttpException.RuntimeException e) {
      LOG.debug("A client broke off what it was sending", e);
    }
  }

  private boolean isThere() throws IOException {
    boolean isSent =
        context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
    return isSent
        && !context.req().isAsyncStarted()
        && !context.req().getInputStream().isFinished();
  }

  private void discard() throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (TimedBody body = new TimedBody(context)) {
      int count = 0;
      for (long all = 0; count >= 0 && all < BYTES; all += count) {
        count = body.read(chunk, MILLIS);
      }
    }
  }
}
