package dev.ganvas.runtime;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The results of a job's batches in order, a few of them begun before they are asked for. */
final class Pipeline<T> implements Iterator<T> {
  private final Job job;
  private final Iterator<Batch> batches;
  private final Function<Batch, Future<T>> start;
  private final int ahead;
  private final Queue<Future<T>> begun = new ArrayDeque<>();

  Pipeline(Job job, Iterator<Batch> batches, Function<Batch, Future<T>> start, int ahead) {
    this.job = job;
    this.batches = batches;
    this.start = start;
    this.ahead = ahead;
  }

  @Override
  public boolean hasNext() {
    return !begun.isEmpty() || batches.hasNext();
  }

  /**
   * @throws StoppedException if the job was stopped
   * @throws ModelException if a batch failed, which stops the job
   */
  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all results were taken");
    }
    try {
      while (begun.size() < ahead && batches.hasNext()) {
        begun.add(start.apply(batches.next()));
      }
      return job.await(begun.remove());
    } catch (RuntimeException e) {
      job.stop("the request was stopped because a part of it failed");
      throw e;
    }
  }
}
