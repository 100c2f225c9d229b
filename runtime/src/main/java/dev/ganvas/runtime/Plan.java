package dev.ganvas.runtime;

import dev.ganvas.models.card.Output;

/**
 * How much is computed at once, so that memory stays within the limit.
 *
 * @param workers batches in work at once
 * @param batch the most pictures in one of them
 */
record Plan(int workers, int batch) {
  /** On a CPU, larger batches gain nothing. */
  private static final int CPU_BATCH = 16;

  /** All activations of a generator, in sizes of its output: a rule of thumb, generous. */
  private static final int ACTIVATIONS = 16;

  /**
   * @throws ModelException if not even one picture fits into the limit
   */
  static void check(Output output, Options options) {
    if (each(output) > options.memoryLimit()) {
      throw new ModelException(
          "output needs about %d MB for one picture; the memory limit is %d MB"
              .formatted(each(output) >> 20, options.memoryLimit() >> 20));
    }
  }

  /** The plan for an output that passed {@link #check}. */
  static Plan of(Output output, Options options, Device device) {
    long fitting = options.memoryLimit() / each(output);
    int workers = device.isGpu() ? 1 : (int) Math.min(options.workers(), fitting);
    int most = device.isGpu() ? options.batch() : Math.min(options.batch(), CPU_BATCH);
    return new Plan(workers, (int) Math.min(most, fitting / workers));
  }

  private static long each(Output output) {
    return (long) output.size() * Float.BYTES * ACTIVATIONS;
  }

  /** The batch size that keeps all workers busy with a request of {@code count}. */
  int batchFor(int count) {
    int share = (int) (((long) count + workers - 1) / workers);
    return Math.min(share, batch);
  }

  /** Batches to begin before they are asked for: one in work and one waiting for each worker. */
  int ahead() {
    return 2 * workers;
  }
}
