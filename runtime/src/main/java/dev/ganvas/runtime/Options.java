package dev.ganvas.runtime;

import dev.ganvas.models.Check;

/**
 * How a generator uses the machine.
 *
 * @param device {@code auto} (a GPU if one is usable, otherwise the CPU), {@code cpu}, or {@code
 *     gpu:0}, {@code gpu:1} and so on
 * @param workers batches computed at once on a CPU; a GPU computes one at a time
 * @param batch the most pictures in one run of the graph; a CPU takes no more than 16, which is
 *     where larger batches gain nothing
 * @param memoryLimit bytes that batches in work and pictures waiting to be taken may use together,
 *     by estimate from the card; the weights are not counted
 */
public record Options(String device, int workers, int batch, long memoryLimit) {
  private static final int DEFAULT_BATCH = 64;
  private static final long DEFAULT_MEMORY_LIMIT = 2L << 30;

  /** Keeps every single buffer, a sixteenth of it at most, within what Java can address. */
  private static final long MOST_MEMORY = 16L << 30;

  public Options {
    Check.that(
        device != null && device.matches("auto|cpu|gpu:[0-9]{1,2}"),
        "device is %s; allowed are auto, cpu and gpu:N",
        Check.quoted(device));
    Check.within("workers", workers, 1, 1024);
    Check.within("batch", batch, 1, 1024);
    Check.that(
        memoryLimit >= 1 && memoryLimit <= MOST_MEMORY,
        "memoryLimit is %d; allowed are 1 to %d",
        memoryLimit,
        MOST_MEMORY);
  }

  /** The device {@code auto}, one worker per core, batches of up to 64, 2 GB. */
  public static Options standard() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Options("auto", cores, DEFAULT_BATCH, DEFAULT_MEMORY_LIMIT);
  }

  public Options device(String name) {
    return new Options(name, workers, batch, memoryLimit);
  }

  public Options workers(int count) {
    return new Options(device, count, batch, memoryLimit);
  }

  public Options batch(int most) {
    return new Options(device, workers, most, memoryLimit);
  }

  public Options memoryLimit(long bytes) {
    return new Options(device, workers, batch, bytes);
  }
}
