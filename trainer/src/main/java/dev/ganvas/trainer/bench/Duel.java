package dev.ganvas.trainer.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two ways of doing the same, measured in turn: machines are noisy, so only the ratio of medians
 * means anything.
 *
 * @param ours medians of work a second
 * @param theirs the same
 */
record Duel(double ours, double theirs) {
  /** One measurement: work a second. */
  @FunctionalInterface
  interface Rate {
    double measure() throws IOException;
  }

  /** Measures each once to warm up, and then {@code rounds} times in turn. */
  static Duel of(int rounds, Rate ours, Rate theirs) throws IOException {
    ours.measure();
    theirs.measure();
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      first.add(ours.measure());
      second.add(theirs.measure());
    }
    return new Duel(median(first), median(second));
  }

  /** Above one, we are the faster. */
  double ratio() {
    return ours / theirs;
  }

  /** A rate by repeating {@code work}, which does {@code amount}, for about this long. */
  static double rate(double seconds, double amount, Work work) throws IOException {
    long start = System.nanoTime();
    long rounds = 0;
    double elapsed;
    do {
      work.run();
      rounds++;
      elapsed = (System.nanoTime() - start) / 1e9;
    } while (elapsed < seconds);
    return rounds * amount / elapsed;
  }

  /** Something to be timed. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
