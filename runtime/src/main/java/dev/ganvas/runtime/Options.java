package dev.ganvas.runtime;

import dev.ganvas.models.Check;

/**
 * How a generator uses the machine.
 *
 * @param device {@code auto} (a GPU if one is usable, otherwise the CPU), {@code cpu}, or {@code
 *     gpu:0}, {@code gpu:1} and so on
 * @param workers batches computed at once on a CPU; a GPU computes one at a time
 * @param memoryLimit bytes that batches in work and pictures waiting to be taken may use together,
 *     by estimate from the card; the weights are not counted
 */
public record Options(String device, int workers, long memoryLimit) {
  private static final long DEFAULT_MEMORY_LIMIT = 2L << 30;

  /** Keeps every single buffer, a sixteenth of it at most, within what Java can address. */
  private static final long MOST_MEMORY = 16L << 30;

  public Options {
    Check.that(
        device != null && device.matches("auto|cpu|gpu:[0-9]{1,2}"),
        "device is %s; allowed are auto, cpu and gpu:N",
        Check.quoted(device));
    Check.within("workers", workers, 1, 1024);
    Check.that(
        memoryLimit >= 1 && memoryLimit <= MOST_MEMORY,
        "memoryLimit is %d; allowed are 1 to %d",
        memoryLimit,
        MOST_MEMORY);
  }

  /** The device {@code auto}, one worker per core, 2 GB. */
  public static Options standard() {
    return new Options("auto", Runtime.getRuntime().availableProcessors(), DEFAULT_MEMORY_LIMIT);
  }

  public Options device(String name) {
    return new Options(name, workers, memoryLimit);
  }

  public Options workers(int count) {
    return new Options(device, count, memoryLimit);
  }

  public Options memoryLimit(long bytes) {
    return new Options(device, workers, bytes);
  }
}
