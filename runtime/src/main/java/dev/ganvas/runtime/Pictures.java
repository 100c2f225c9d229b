package dev.ganvas.runtime;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The pictures of a request, made while they are taken: only a few batches ahead, so that memory
 * does not grow with the request. To be taken by one thread at a time; {@link #close} may be called
 * by any thread and stops the work at once.
 */
public final class Pictures implements Iterator<Picture>, AutoCloseable {
  private final Iterator<List<Picture>> batches;
  private final Runnable onClose;
  private Iterator<Picture> current = Collections.emptyIterator();

  Pictures(Iterator<List<Picture>> batches, Runnable onClose) {
    this.batches = batches;
    this.onClose = onClose;
  }

  @Override
  public boolean hasNext() {
    return current.hasNext() || batches.hasNext();
  }

  /**
   * The next picture, in the order of seeds; waits until it is made.
   *
   * @throws StoppedException if the request was closed, cancelled or interrupted or is out of time
   * @throws ModelException if the graph failed
   */
  @Override
  public Picture next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all pictures of the request were taken");
    }
    if (!current.hasNext()) {
      current = batches.next().iterator();
    }
    return current.next();
  }

  /** The remaining pictures as a stream, which closes this when it is closed. */
  public Stream<Picture> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
        .onClose(this::close);
  }

  @Override
  public void close() {
    onClose.run();
  }
}
