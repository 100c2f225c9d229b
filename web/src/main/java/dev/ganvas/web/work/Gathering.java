package dev.ganvas.web.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what runs together: sample by sample, of the client that has had the least. */
record Gathering(Fairness fairness, Speeds speeds) {
  /** The next samples of a model, at most {@code most}; none if none wait. */
  List<Slice> next(List<Work> works, String model, int most) {
    Map<Work, Integer> counts = new HashMap<>();
    List<Work> order = new ArrayList<>();
    for (int room = most; room > 0; room--) {
      Optional<Work> next =
          works.stream()
              .filter(work -> work.model().equals(model))
              .filter(work -> work.waiting() > counts.getOrDefault(work, 0))
              .min(
                  Comparator.comparingDouble((Work work) -> fairness.of(work.client()))
                      .thenComparing(Work.BY_PLACE));
      if (next.isEmpty()) {
        break;
      }
      fairness.serve(next.get().client(), speeds.of(model));
      if (counts.merge(next.get(), 1, Integer::sum) == 1) {
        order.add(next.get());
      }
    }
    return order.stream().map(work -> work.next(counts.get(work))).toList();
  }
}
