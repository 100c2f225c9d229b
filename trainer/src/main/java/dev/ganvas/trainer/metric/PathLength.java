package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much pictures change on the way from one seed to another (Karras et al. 2019): the mean of
 * {@code d^2 / step^2} over short steps, d being the distance of the judge's features.
 *
 * @param ways the steps of each way between the same ends, by its name
 * @param ends from the first picture of each pair to the second
 * @param step of 1, the whole way
 */
public record PathLength(Map<String, Steps> ways, Steps ends, double step) implements Metric {

  /**
   * Pairs of pictures.
   *
   * @param from features [N, dim]
   * @param to features [N, dim]
   */
  public record Steps(Points from, Points to) {
    public Steps {
      Check.that(
          from.values().length == to.values().length && from.dim() == to.dim(),
          "steps from %d pictures lead to %d",
          from.count(),
          to.count());
    }

    /** The mean of the squared distances. */
    double square() {
      double sum = 0;
      for (int i = 0; i < from.values().length; i++) {
        sum += Math.pow((double) to.values()[i] - from.values()[i], 2);
      }
      return sum / from.count();
    }
  }

  public PathLength {
    ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
    Check.that(step > 0 && step <= 1, "step is %s; allowed are numbers above 0, up to 1", step);
  }

  @Override
  public String name() {
    return "perceptual path length";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    Map<String, Double> figures = new LinkedHashMap<>();
    ways.forEach((name, steps) -> figures.put(figure(name), steps.square() / (step * step)));
    return figures;
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    Map<String, Double> figures = new LinkedHashMap<>();
    ways.keySet().forEach(name -> figures.put(figure(name), ends.square()));
    return figures;
  }

  @Override
  public Better better() {
    return Better.LESS;
  }

  @Override
  public String protocol() {
    return "Squared distance of the judge's features over a step of %s of the way between two seeds, by the square"
            .formatted(step)
        + " of the step: along the line of styles (w) and the great circle of latents (z), at a"
        + " random place of each, without truncation, with one noise and label on the whole way;"
        + " floor: that of the two ends, were the way between them straight.";
  }

  private String figure(String way) {
    return "path_length_" + way + "_" + Counts.text(ends.from().count());
  }
}
