package dev.ganvas.runtime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Where requests are worked on, batch by batch, until they are done, stopped or out of time. */
final class Workshop implements AutoCloseable {
  private final Network whole;
  private final Plan plan;
  private final Resolver resolver;
  private final Jobs jobs;
  private final Crew crew;

  /** Takes {@code whole} over, from draws to what the card says. */
  Workshop(String id, Network whole, Plan plan, Resolver resolver) {
    this.whole = whole;
    this.plan = plan;
    this.resolver = resolver;
    this.jobs = new Jobs(id);
    this.crew = new Crew(id, whole, plan.workers());
  }

  /** The pictures of a request, made while they are taken; to be closed by the caller. */
  Pictures pictures(Request request, Darkroom developing) {
    Iterator<Batch> batches = batches(request);
    Job job = jobs.begin(request.timeout());
    Function<Batch, Future<List<Picture>>> start =
        batch -> {
          List<Picture> album = new ArrayList<>(batch.size());
          Sink sink = (part, values) -> developing.develop(part, values, album);
          return crew.submit(job, whole, batch, sink, album);
        };
    return new Pictures(new Pipeline<>(job, batches, start, plan.ahead()), () -> jobs.end(job));
  }

  /**
   * What a network gives for a request, {@code [count, size]}.
   *
   * @param network the whole, or a part that closes with it
   */
  float[] answers(Request request, Network network, int size) {
    Iterator<Batch> batches = batches(request);
    Job job = jobs.begin(request.timeout());
    try {
      float[] all = room(request.count() * size);
      Sink sink =
          (part, values) ->
              System.arraycopy(values, 0, all, part.offset() * size, part.size() * size);
      new Pipeline<>(
              job, batches, batch -> crew.submit(job, network, batch, sink, batch), plan.ahead())
          .forEachRemaining(done -> {});
      return all;
    } finally {
      jobs.end(job);
    }
  }

  private float[] room(int numbers) {
    try {
      return new float[numbers];
    } catch (OutOfMemoryError e) {
      throw crew.failure(e);
    }
  }

  private Iterator<Batch> batches(Request request) {
    resolver.check(request);
    return Batch.of(request, resolver::draw, plan.batchFor(request.count()));
  }

  /** Stops every request in progress. */
  void cancel() {
    jobs.stopAll("the request was cancelled");
  }

  /** Stops every request, waits until none runs, and frees the network. */
  @Override
  public void close() {
    jobs.close();
    crew.close();
  }
}
