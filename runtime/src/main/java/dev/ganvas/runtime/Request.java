package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What to make: pictures of consecutive seeds, or of any samples. Immutable; each method gives a
 * changed copy.
 */
public final class Request {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Samples samples;
  private final Duration timeout;

  private Request(Samples samples, Duration timeout) {
    this.samples = samples;
    this.timeout = timeout;
  }

  /** The samples of a request, which need not all be in memory. */
  private sealed interface Samples {
    int count();

    Sample at(int index);

    /** Some of them; if these are valid, all are. */
    List<Sample> telling();
  }

  /** {@code first}, and so many more with the seeds that follow. */
  private record Consecutive(int count, Sample first) implements Samples {
    @Override
    public Sample at(int index) {
      return first.withSeed(first.seed().getAsLong() + index);
    }

    @Override
    public List<Sample> telling() {
      return List.of(first);
    }
  }

  /** Any samples. */
  private record Listed(List<Sample> all) implements Samples {
    @Override
    public int count() {
      return all.size();
    }

    @Override
    public Sample at(int index) {
      return all.get(index);
    }

    @Override
    public List<Sample> telling() {
      return all;
    }
  }

  /**
   * {@code count} pictures from seed 0, labels drawn by seed, without a time limit. Picture i is
   * the picture of seed {@code seed + i}, wrapping around at 2^64.
   *
   * @throws IllegalArgumentException unless count is at least 1
   */
  public static Request of(int count) {
    Check.that(count >= 1, "count is %d; allowed are 1 and above", count);
    return new Request(new Consecutive(count, Sample.of(0)), LONGEST);
  }

  /**
   * {@code count} pictures from a sample's seed on, without a time limit: of the seeds that follow,
   * with what else the sample asks for.
   *
   * @throws IllegalArgumentException unless count is at least 1 and the sample a seed's own
   */
  public static Request of(int count, Sample first) {
    Check.that(
        first.seed().isPresent() && first.towards().isEmpty(),
        "the first of %d samples is %s; allowed are those of one seed",
        count,
        first);
    return of(count).changed("the first sample", ignored -> first);
  }

  /**
   * A picture of each sample, without a time limit.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Request of(List<Sample> samples) {
    Check.that(!samples.isEmpty(), "samples is empty; allowed are 1 and more");
    return new Request(new Listed(List.copyOf(samples)), LONGEST);
  }

  /**
   * The first picture's seed; all 2^64 are allowed.
   *
   * @throws IllegalArgumentException for a request of listed samples, which have their own
   */
  public Request seed(long value) {
    return changed("seed", first -> first.withSeed(value));
  }

  /** A label by its name, whatever the case of its letters, or by its index in digits. */
  public Request label(String nameOrIndex) {
    return changed("label", first -> first.label(nameOrIndex));
  }

  /** A label by its index on the card, from 0. */
  public Request label(int index) {
    return changed("label", first -> first.label(index));
  }

  /** A code of the card, as {@link Sample#code(String, String)} takes it. */
  public Request code(String name, String choiceNameOrIndex) {
    return changed("code", first -> first.code(name, choiceNameOrIndex));
  }

  /** A code of the card, as {@link Sample#code(String, double)} takes it. */
  public Request code(String name, double value) {
    return changed("code", first -> first.code(name, value));
  }

  /** How far styles keep from their mean, as {@link Sample#psi} takes it. */
  public Request psi(double value) {
    return changed("psi", first -> first.psi(value));
  }

  /** The noise that layers add, as {@link Sample#noise} takes it. */
  public Request noise(NoiseChoice choice) {
    return changed("noise", first -> first.noise(choice));
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
    return new Request(samples, longest);
  }

  public int count() {
    return samples.count();
  }

  /** What picture {@code index} is made from. */
  public Sample sample(int index) {
    return samples.at(index);
  }

  Duration timeout() {
    return timeout;
  }

  /** Samples of which the validity says that of all. */
  List<Sample> telling() {
    return samples.telling();
  }

  private Request changed(String what, UnaryOperator<Sample> change) {
    Check.that(samples instanceof Consecutive, "%s is given, but each sample has its own", what);
    Consecutive old = (Consecutive) samples;
    return new Request(new Consecutive(old.count(), change.apply(old.first())), timeout);
  }
}
