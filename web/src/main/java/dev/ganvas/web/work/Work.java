package dev.ganvas.web.work;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import java.util.Comparator;
import java.util.List;

/**
 * Something that a client wants one model to make: samples, handed out in order, a few at a time.
 * Its numbers are guarded by the queue that it is in.
 */
public sealed class Work permits SearchWork {
  static final Comparator<Work> BY_PLACE = Comparator.comparingDouble(Work::place);

  private final String client;
  private final String model;
  private final List<Sample> samples;
  private final Taker taker;
  private final long asked = System.nanoTime();
  private double place;
  private int handedOut;
  private int answered;
  private boolean ended;

  /**
   * @param client who asks; clients are served equally
   * @param taker is told what becomes of it
   */
  public Work(String client, String model, List<Sample> samples, Taker taker) {
    Check.that(!samples.isEmpty(), "there is nothing to be made; allowed are 1 picture and more");
    this.client = client;
    this.model = model;
    this.samples = List.copyOf(samples);
    this.taker = taker;
  }

  /** Whether the two keep each other waiting: what searches and what draws do not. */
  final boolean competesWith(Work other) {
    return getClass() == other.getClass();
  }

  public final String client() {
    return client;
  }

  public final String model() {
    return model;
  }

  /** The number of its samples. */
  public int size() {
    return samples.size();
  }

  /** Seconds since it was asked for. */
  double age() {
    return (System.nanoTime() - asked) / 1e9;
  }

  Taker taker() {
    return taker;
  }

  double place() {
    return place;
  }

  void place(double order) {
    place = order;
  }

  /** Puts it before the others from {@code at} on; false if their places leave no room. */
  boolean placeBetween(List<Work> others, int at) {
    double lowest = others.isEmpty() ? 0 : others.get(0).place();
    double before = at == 0 ? lowest - 2 : others.get(at - 1).place();
    double after = at == others.size() ? before + 2 : others.get(at).place();
    place = (before + after) / 2;
    return before < place && place < after;
  }

  /** Samples that nobody has begun. */
  int waiting() {
    return ended ? 0 : samples.size() - handedOut;
  }

  /** Samples without an answer. */
  int open() {
    return ended ? 0 : samples.size() - answered;
  }

  boolean begun() {
    return handedOut > 0;
  }

  /** The next {@code count} samples. */
  Slice next(int count) {
    int first = handedOut;
    handedOut += count;
    return new Slice(this, first, samples.subList(first, handedOut));
  }

  /** Counts answers; true if these were the last. */
  boolean answer(int count) {
    answered += count;
    ended |= answered == samples.size();
    return ended;
  }

  boolean ended() {
    return ended;
  }

  void end() {
    ended = true;
  }
}
