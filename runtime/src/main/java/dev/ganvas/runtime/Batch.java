package dev.ganvas.runtime;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Neighbouring pictures of a request that are computed in one run.
 *
 * @param offset of the first one in its request
 * @param seed of the first one
 * @param label of all of them, or empty where each seed draws its own
 */
record Batch(int offset, long seed, int size, OptionalInt label) {

  /** All batches of a request, each of at most {@code size} pictures, in order. */
  static Iterator<Batch> of(Request request, OptionalInt label, int size) {
    int batches = (int) (((long) request.count() + size - 1) / size);
    return IntStream.range(0, batches)
        .map(i -> i * size)
        .mapToObj(
            offset ->
                new Batch(
                    offset,
                    request.seed() + offset,
                    Math.min(size, request.count() - offset),
                    label))
        .iterator();
  }

  /** This batch in two; only for batches of two and more. */
  List<Batch> halves() {
    int half = size / 2;
    return List.of(
        new Batch(offset, seed, half, label),
        new Batch(offset + half, seed + half, size - half, label));
  }
}
