package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.time.Duration;
import java.util.Optional;

/**
 * What to make: so many pictures, starting at a seed. Immutable; each method gives a changed copy.
 *
 * <p>Picture i of a request is the picture of seed {@code seed + i}, wrapping around at 2^64.
 */
public final class Request {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final int count;
  private final long seed;
  private final Labels.Choice label;
  private final Duration timeout;

  private Request(int count, long seed, Labels.Choice label, Duration timeout) {
    this.count = count;
    this.seed = seed;
    this.label = label;
    this.timeout = timeout;
  }

  /**
   * {@code count} pictures from seed 0, labels drawn by seed, without a time limit.
   *
   * @throws IllegalArgumentException unless count is at least 1
   */
  public static Request of(int count) {
    Check.that(count >= 1, "count is %d; allowed are 1 and above", count);
    return new Request(count, 0, null, LONGEST);
  }

  /** The first picture's seed; all 2^64 are allowed. */
  public Request seed(long value) {
    return new Request(count, value, label, timeout);
  }

  /** A label by its name, whatever the case of its letters, or by its index in digits. */
  public Request label(String nameOrIndex) {
    Check.present("label", nameOrIndex);
    return new Request(count, seed, new Labels.Choice(nameOrIndex, -1), timeout);
  }

  /** A label by its index on the card, from 0. */
  public Request label(int index) {
    Check.that(index >= 0, "label is %d; allowed are 0 and above", index);
    return new Request(count, seed, new Labels.Choice(null, index), timeout);
  }

  /** The longest time from the request to its last picture; then it ends in an exception. */
  public Request timeout(Duration longest) {
    Check.that(
        longest != null
            && !longest.isNegative()
            && !longest.isZero()
            && longest.compareTo(LONGEST) <= 0,
        "timeout is %s; allowed are durations above 0 up to 365 days",
        longest);
    return new Request(count, seed, label, longest);
  }

  public int count() {
    return count;
  }

  public long seed() {
    return seed;
  }

  Duration timeout() {
    return timeout;
  }

  /** The label that was asked for; empty lets each seed draw its own. */
  Optional<Labels.Choice> label() {
    return Optional.ofNullable(label);
  }
}
