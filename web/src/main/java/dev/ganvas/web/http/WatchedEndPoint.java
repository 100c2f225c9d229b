package dev.ganvas.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that can be asked whether its client is still there while a request waits. Only
 * reading tells, and Jetty does not read before the answer is out; so we try to read one byte now
 * and then. If there is one, it belongs to the next request: it is kept and handed out first.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {
  private static final long EVERY_MILLIS = 500;

  private final ServerConnector connector;
  private final ByteBuffer early = BufferUtil.allocate(1);
  private Object watched;
  private Runnable onGone;
  private Scheduler.Task next;

  WatchedEndPoint(
      ServerConnector connector,
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key) {
    super(channel, selector, key, connector.getScheduler());
    this.connector = connector;
  }

  /** Runs {@code action} once the client is gone, unless {@code request} was answered before. */
  synchronized void watch(Object request, Runnable action) {
    watched = request;
    onGone = action;
    schedule();
  }

  /** Looks no more, unless it is another request that is watched by now. */
  synchronized void unwatch(Object request) {
    if (watched == request) {
      stop();
    }
  }

  @Override
  public synchronized int fill(ByteBuffer buffer) throws IOException {
    if (BufferUtil.isEmpty(early)) {
      return super.fill(buffer);
    }
    return BufferUtil.append(buffer, early);
  }

  @Override
  protected void needsFillInterest() {
    if (hasEarly()) {
      dispatchEarly();
    } else {
      super.needsFillInterest();
    }
  }

  private void look() {
    Runnable gone = null;
    synchronized (this) {
      if (onGone != null && isGone()) {
        gone = onGone;
        stop();
      } else if (onGone != null && BufferUtil.isEmpty(early)) {
        schedule();
      }
    }
    if (gone != null) {
      gone.run();
    }
    // The answer may have gone out meanwhile, and the connection wait for this very byte.
    if (hasEarly() && isFillInterested()) {
      dispatchEarly();
    }
  }

  private boolean isGone() {
    try {
      return super.fill(early) < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private synchronized boolean hasEarly() {
    return BufferUtil.hasContent(early);
  }

  /** On a thread of the server: what follows may be a whole request. */
  private void dispatchEarly() {
    connector.getExecutor().execute(getFillInterest()::fillable);
  }

  private void schedule() {
    next = connector.getScheduler().schedule(this::look, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void stop() {
    watched = null;
    onGone = null;
    if (next != null) {
      next.cancel();
      next = null;
    }
  }
}
