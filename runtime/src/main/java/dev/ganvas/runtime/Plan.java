package dev.ganvas.runtime;

import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.ModelCard;

/**
 * How much is computed at once, so that memory stays within the limit.
 *
 * @param workers batches in work at once
 * @param batch the most pictures in one of them
 */
record Plan(int workers, int batch) {
  /** On a CPU, larger batches gain nothing. */
  private static final int CPU_BATCH = 16;

  /** All activations of a network, in sizes of a picture: a rule of thumb, generous. */
  private static final int ACTIVATIONS = 16;

  /**
   * How many pictures of a card fit into the memory limit.
   *
   * @throws ModelException if not even one does
   */
  static int fitting(ModelCard card, Options options) {
    long each = each(card);
    if (each > options.memoryLimit()) {
      throw new ModelException(
          "one picture needs about %d MB; the memory limit is %d MB"
              .formatted(each >> 20, options.memoryLimit() >> 20));
    }
    return (int) Math.min(Integer.MAX_VALUE, options.memoryLimit() / each);
  }

  /**
   * The plan for a card.
   *
   * @throws ModelException if not even one picture fits into the limit
   */
  static Plan of(ModelCard card, Options options, Device device) {
    int fitting = fitting(card, options);
    int workers = device.isGpu() ? 1 : Math.min(options.workers(), fitting);
    int most = device.isGpu() ? options.batch() : Math.min(options.batch(), CPU_BATCH);
    return new Plan(workers, Math.min(most, fitting / workers));
  }

  private static long each(ModelCard card) {
    Inputs inputs = card.inputs();
    long image = inputs.image() == null ? 0 : inputs.image().size();
    long picture = Math.max(image, card.output().size());
    long noise = inputs.noise().stream().mapToLong(n -> (long) n.height() * n.width()).sum();
    return Float.BYTES * (ACTIVATIONS * picture + noise);
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
