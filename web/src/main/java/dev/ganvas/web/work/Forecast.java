package dev.ganvas.web.work;

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
    for (Work work : works) {
      double others = 0;
      for (Map.Entry<String, Double> client : wanted.entrySet()) {
        if (!client.getKey().equals(work.client())) {
          others += Math.min(client.getValue(), own.get(work));
        }
      }
      finish.put(work, own.get(work) + others);
    }
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
}
