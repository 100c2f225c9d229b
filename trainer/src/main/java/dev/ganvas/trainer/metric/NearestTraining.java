package dev.ganvas.trainer.metric;

import dev.ganvas.trainer.data.Dataset;
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
  /** Numbers of the training set that are in memory at a time. */
  private static final int PORTION_FLOATS = 1 << 24;

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
   * @param training of the same shape; read in portions, so it may be of any size
   */
  public static List<Match> matches(Points samples, Dataset training) {
    return matches(samples, training, Math.max(1, PORTION_FLOATS / samples.dim()));
  }

  /**
   * @param most training pictures in memory at a time
   */
  static List<Match> matches(Points samples, Dataset training, int most) {
    Match[] matches = new Match[samples.count()];
    for (int first = 0; first < training.size(); first += most) {
      int start = first;
      Points portion = portion(training, first, Math.min(most, training.size() - first));
      new Products(samples, portion)
          .squaredDistances(
              (row, distances) -> matches[row] = nearer(matches[row], distances, start));
    }
    return List.of(matches);
  }

  private static Match nearer(Match before, double[] squares, int first) {
    int nearest = 0;
    for (int k = 1; k < squares.length; k++) {
      nearest = squares[k] < squares[nearest] ? k : nearest;
    }
    double distance = Math.sqrt(squares[nearest]);
    return before == null || distance < before.distance()
        ? new Match(first + nearest, distance)
        : before;
  }

  private static Points portion(Dataset data, int first, int count) {
    int size = data.floats();
    float[] pixels = new float[count * size];
    for (int i = 0; i < count; i++) {
      data.read(first + i, pixels, i * size);
    }
    return new Points(size, pixels);
  }

  private static String figure(Samples samples) {
    return "nearest_train_l2_" + samples.count();
  }

  private static double mean(List<Match> matches) {
    return matches.stream().mapToDouble(Match::distance).average().orElse(Double.NaN);
  }
}
