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

  /** Measures each once to warm up, and then so many rounds in turn. */
  static Duel of(Pace pace, Rate ours, Rate theirs) throws IOException {
    ours.measure();
    theirs.measure();
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < pace.rounds(); i++) {
      first.add(ours.measure());
      second.add(theirs.measure());
    }
    return new Duel(median(first), median(second));
  }

  /** Above one, we are the faster. */
  double ratio() {
    return ours / theirs;
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
