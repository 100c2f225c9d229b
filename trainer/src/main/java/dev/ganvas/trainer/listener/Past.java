package dev.ganvas.trainer.listener;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The magnitudes of a figure so far, in order of size. */
final class Past {
  private final List<Double> magnitudes = new ArrayList<>();

  void add(double value) {
    double magnitude = Math.abs(value);
    int place = Collections.binarySearch(magnitudes, magnitude);
    magnitudes.add(place < 0 ? -place - 1 : place, magnitude);
  }

  int size() {
    return magnitudes.size();
  }

  /** The magnitude that {@code share} of the others lie below; 0 if there are none. */
  double quantile(double share) {
    return magnitudes.isEmpty() ? 0 : magnitudes.get((int) (share * (magnitudes.size() - 1)));
  }
}
