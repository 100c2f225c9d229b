package dev.ganvas.trainer.metric;

import java.util.List;
import java.util.Map;

/**
 * How far the nearest training picture is, by the Euclidean distance of the pixels: a generator
 * that has learned pictures by heart is much nearer than pictures that nobody learned from.
 *
 * @param tested the match of each tested picture
 * @param held the match of each test picture
 */
public record NearestTraining(List<Match> tested, List<Match> held) implements Metric {
  /** The training picture that is nearest. */
  public record Match(int training, double distance) {}

  public NearestTraining {
    tested = List.copyOf(tested);
    held = List.copyOf(held);
  }

  @Override
  public String name() {
    return "nearest training pictures";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    return Map.of(figure(samples), mean(tested));
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    return Map.of(figure(samples), mean(held));
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

  /**
   * The nearest training picture of each sample, in order.
   *
   * @param training pixels [M, C * H * W] in [-1, 1], as those of the samples
   */
  public static List<Match> matches(Points samples, Points training) {
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
    return List.of(matches);
  }

  private static String figure(Samples samples) {
    return "nearest_train_l2_" + samples.count();
  }

  private static double mean(List<Match> matches) {
    return matches.stream().mapToDouble(Match::distance).average().orElse(Double.NaN);
  }
}
