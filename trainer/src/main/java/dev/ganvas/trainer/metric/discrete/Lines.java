package dev.ganvas.trainer.metric.discrete;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * The classic example of Arjovsky et al. 2017: two parallel lines that slide apart. Seen across,
 * each is all of its probability in one place, and as soon as they do not meet, every measure but
 * the earth mover's has nothing more to say: no slope, nothing to learn from.
 *
 * @param shift how many places apart
 */
public record Lines(
    int shift, double totalVariation, double kullbackLeibler, double jensenShannon, double work) {

  /** The measures at each shift from 0 to {@code most}, the unit being one place. */
  public static List<Lines> upTo(int most) {
    Check.within("the largest shift", most, 1, 100);
    List<Lines> lines = new ArrayList<>();
    for (int shift = 0; shift <= most; shift++) {
      Histogram here = at(0, most);
      Histogram there = at(shift, most);
      lines.add(
          new Lines(
              shift,
              Divergences.totalVariation(here, there),
              Divergences.kullbackLeibler(here, there),
              Divergences.jensenShannon(here, there),
              EarthMover.between(here, there, (from, to) -> Math.abs(from - to)).work()));
    }
    return lines;
  }

  private static Histogram at(int place, int most) {
    double[] weights = new double[most + 1];
    weights[place] = 1;
    return Histogram.of(weights);
  }
}
