package dev.ganvas.web.ask;

import dev.ganvas.web.Daemons;
import dev.ganvas.web.http.HttpFailure;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work beside the queue of the models that takes long: on threads of its own, so that it delays
 * nothing but its like, and bounded.
 */
public final class SideWork {
  private final ThreadPoolExecutor threads;
  private final String refusal;

  /**
   * @param name of its threads
   * @param atOnce how much of it is done together
   * @param waiting how much more may wait
   * @param refusal the sentence for whoever finds no room
   */
  public SideWork(String name, int atOnce, int waiting, String refusal) {
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            Daemons.named(name));
    this.threads.allowCoreThreadTimeOut(true);
    this.refusal = refusal;
  }

  /**
   * Does {@code work} later; what follows runs on the same thread.
   *
   * @throws HttpFailure 429 if there is no room
   */
  public <T> CompletableFuture<T> ask(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, threads);
    } catch (RejectedExecutionException e) {
      throw new HttpFailure(429, refusal);
    }
  }
}
