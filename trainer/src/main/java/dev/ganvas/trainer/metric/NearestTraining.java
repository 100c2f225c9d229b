package dev.ganvas.trainer.metric;

import java.util.Map;

/**
 * How far the nearest training picture is, by the Euclidean distance of the pixels: a generator that
 * has learned pictures by heart is much nearer than pictures that nobody learned from.
 */
public final class NearestTraining implements Metric {
  /** The training picture that is nearest, for each picture. */
  public record Match(int training, double distance) {}

  @Override
  public Map<String, Double> of(Samples samples) {
    double sum = 0;
    for (Match match : matches(samples.tested().pixels(), samples.training().pixels())) {
      sum += match.distance();
    }
    return Map.of("nearest_train_l2_" + samples.count(), sum / samples.tested().count());
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    double mean = of(samples.realTested()).values().iterator().next();
    return Map.of("nearest_train_l2_" + samples.count(), mean);
  }

  @Override
  public Better better() {
    return Better.FLOOR;
  }

  @Override
  public String protocol() {
    return "Mean distance of the pixels to the nearest training picture; floor: that of test"
        + " pictures. Far below it, pictures were learned by heart.";
  }

  /** The nearest training sample of each sample. */
  public static Match[] matches(Points samples, Points training) {
    Match[] matches = new Match[samples.count()];
    new Products(samples, training)
        .squaredDistances(
            (row, distances) -> {
              int nearest = 0;
              for (int k = 1; k < distances.length; k++) {
                nearest = distances[k] < distances[nearest] ? k : nearest;
              }
              matches[row] = new Match(nearest, Math.sqrt(distances[nearest]));
            });
    return matches;
  }
}
