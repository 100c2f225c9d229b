package dev.ganvas.web.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of an answer, sent when the client takes it: one that is slow, or takes nothing at all,
 * keeps no thread. Only for requests that answer by {@code context.future}; status and headers must
 * be set before.
 */
public final class Outflow implements WriteListener {
  private static final Logger LOG = LoggerFactory.getLogger(Outflow.class);

  private static final int CHUNK = 64 << 10;

  private final ServletOutputStream out;
  private final InputStream rest;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private final CompletableFuture<Void> sent = new CompletableFuture<>();
  private boolean open;
  private boolean unflushed;
  private boolean ended;

  /**
   * @param rest is read when nothing else waits
   */
  private Outflow(ServletOutputStream out, InputStream rest) {
    this.out = out;
    this.rest = rest;
  }

  /** The plain stream: that of the context may compress, and then waits for more. */
  public static Outflow begin(Context context) {
    return begin(context, InputStream.nullInputStream());
  }

  private static Outflow begin(Context context, InputStream rest) {
    Charsets.onlyForText(context.res());
    try {
      Outflow outflow = new Outflow(context.res().getOutputStream(), rest);
      outflow.out.setWriteListener(outflow);
      return outflow;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a whole body. */
  public static CompletableFuture<Void> send(Context context, List<byte[]> body) {
    context.res().setContentLengthLong(body.stream().mapToLong(chunk -> chunk.length).sum());
    Outflow outflow = begin(context);
    body.forEach(outflow::add);
    outflow.end();
    return outflow.sent();
  }

  /** Sends a whole body of some media type. */
  public static CompletableFuture<Void> send(Context context, String type, byte[] body) {
    context.contentType(type);
    return send(context, List.of(body));
  }

  /** Sends what {@code body} has, and closes it; it is never held as a whole. */
  public static CompletableFuture<Void> send(Context context, InputStream body) {
    Outflow outflow = begin(context, body);
    outflow.end();
    return outflow.sent().whenComplete((done, failure) -> close(body));
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      LOG.warn("What an answer was read from cannot be closed", e);
    }
  }

  /** Sends {@code chunk}, which must not change any more, after those before it. */
  public synchronized void add(byte[] chunk) {
    waiting.add(chunk);
    advance();
  }

  /** Nothing more will be added. */
  public synchronized void end() {
    ended = true;
    advance();
  }

  /** Done when everything is sent, or when nobody takes it any more. */
  public CompletableFuture<Void> sent() {
    return sent;
  }

  @Override
  public synchronized void onWritePossible() {
    open = true;
    advance();
  }

  @Override
  public void onError(Throwable failure) {
    sent.complete(null);
  }

  private void advance() {
    try {
      send();
    } catch (IOException | RuntimeException e) {
      LOG.debug("An answer could not be sent", e);
      sent.complete(null);
    }
  }

  private void send() throws IOException {
    while (open && !sent.isDone() && out.isReady()) {
      if (waiting.isEmpty()) {
        Optional.of(rest.readNBytes(CHUNK)).filter(read -> read.length > 0).ifPresent(waiting::add);
      }
      if (!waiting.isEmpty()) {
        out.write(waiting.remove());
        unflushed = true;
      } else if (unflushed) {
        unflushed = false;
        out.flush();
      } else {
        if (ended) {
          sent.complete(null);
        }
        return;
      }
    }
  }
}
