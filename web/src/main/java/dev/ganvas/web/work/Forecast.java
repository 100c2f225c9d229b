package dev.ganvas.web.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * When everything that waits will be done, if nothing more comes: with equal shares for all
 * clients, a client's work is done when the client has had all that it wants up to it, and every
 * other client as much or all that it wants.
 */
final class Forecast {
  private final Map<Work, Double> finish = new HashMap<>();
  private final List<Work> order;
  private final boolean known;

  /**
   * @param works that wait or run, in the order of their places
   */
  Forecast(List<Work> works, Speeds speeds) {
    known = works.stream().allMatch(work -> speeds.knows(work.model()));
    Map<String, Double> wanted = new HashMap<>();
    Map<Work, Double> own = new HashMap<>();
    for (Work work : works) {
      double seconds = work.open() * speeds.of(work.model());
      own.put(work, wanted.merge(work.client(), seconds, Double::sum));
    }
    Shares shares = Shares.of(wanted.values());
    own.forEach((work, seconds) -> finish.put(work, shares.until(seconds)));
    order = works.stream().sorted(Comparator.comparingDouble(finish::get)).toList();
  }

  Prospect of(Work work) {
    double seconds = finish.getOrDefault(work, 0.0);
    return new Prospect(
        order.indexOf(work), known ? OptionalDouble.of(seconds) : OptionalDouble.empty());
  }

  /** Seconds until the first of them is done. */
  double first() {
    return finish.values().stream().min(Comparator.naturalOrder()).orElse(0.0);
  }

  /**
   * What all clients want together.
   *
   * @param wanted by each, from the least to the most
   * @param sums of the first 0, 1, ... of them
   */
  private record Shares(List<Double> wanted, List<Double> sums) {
    static Shares of(Collection<Double> wanted) {
      List<Double> sorted = wanted.stream().sorted().toList();
      List<Double> sums = new ArrayList<>(List.of(0.0));
      sorted.forEach(seconds -> sums.add(sums.get(sums.size() - 1) + seconds));
      return new Shares(sorted, sums);
    }

    /** How long it takes until everybody has had so much, or all that they want. */
    double until(double seconds) {
      int found = Collections.binarySearch(wanted, seconds);
      int less = found < 0 ? -found - 1 : found;
      return sums.get(less) + (wanted.size() - less) * seconds;
    }
  }
}
