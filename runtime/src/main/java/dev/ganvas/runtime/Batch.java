package dev.ganvas.runtime;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Neighbouring pictures of a request that are computed in one run.
 *
 * @param offset of the first one in its request
 */
record Batch(int offset, List<Draw> draws) {

  /** All batches of a request, each of at most {@code size} pictures, in order. */
  static Iterator<Batch> of(Request request, Function<Sample, Draw> resolve, int size) {
    int batches = (int) (((long) request.count() + size - 1) / size);
    return IntStream.range(0, batches)
        .map(i -> i * size)
        .mapToObj(
            offset -> part(request, resolve, offset, Math.min(size, request.count() - offset)))
        .iterator();
  }

  private static Batch part(Request request, Function<Sample, Draw> resolve, int offset, int size) {
    return new Batch(
        offset,
        IntStream.range(offset, offset + size).mapToObj(request::sample).map(resolve).toList());
  }

  int size() {
    return draws.size();
  }

  /** This batch in two; only for batches of two and more. */
  List<Batch> halves() {
    int half = size() / 2;
    return List.of(
        new Batch(offset, draws.subList(0, half)),
        new Batch(offset + half, draws.subList(half, size())));
  }
}
