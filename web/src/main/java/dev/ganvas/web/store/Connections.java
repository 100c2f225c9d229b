package dev.ganvas.web.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Open connections that are lent, each to one thread at a time. They stay open, so that the store
 * can still be read when its files have vanished.
 */
final class Connections implements AutoCloseable {
  private final Queue<Handle> idle;
  private final Semaphore free;
  private final int count;

  Connections(Collection<Handle> handles) {
    this.idle = new ConcurrentLinkedQueue<>(handles);
    this.count = handles.size();
    this.free = new Semaphore(count, true);
  }

  /** Waits for a connection. It must not be asked for while one is held. */
  <T> T lend(Function<Handle, T> use) {
    free.acquireUninterruptibly();
    try {
      return lendIdle(use);
    } finally {
      free.release();
    }
  }

  private <T> T lendIdle(Function<Handle, T> use) {
    Handle handle = idle.poll();
    if (handle == null) {
      throw new StoreException("the store is closed");
    }
    try {
      return use.apply(handle);
    } finally {
      idle.add(handle);
    }
  }

  /** Waits for those at work. */
  @Override
  public void close() {
    free.acquireUninterruptibly(count);
    try {
      Queue<Handle> last = new ArrayDeque<>(idle);
      idle.clear();
      last.forEach(Handle::close);
    } finally {
      free.release(count);
    }
  }
}
