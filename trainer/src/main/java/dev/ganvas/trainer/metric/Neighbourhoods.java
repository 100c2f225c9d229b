package dev.ganvas.trainer.metric;

import dev.ganvas.models.Check;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Four figures of one idea: each point owns the ball that reaches to its fifth neighbour. Precision
 * is the share of generated points in a real ball, recall the share of real points in a generated
 * one (Kynkäänniemi et al. 2019); density counts the real balls over each generated point, a fifth
 * each, and coverage the real balls that hold a generated point (Naeem et al. 2020).
 */
public final class Neighbourhoods implements Metric {
  private static final int NEIGHBOURS = 5;

  @Override
  public String name() {
    return "precision, recall, density, coverage";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    Points generated = samples.tested().features();
    Points real = samples.real().features().first(generated.count());
    String suffix = "_%dnn_%s".formatted(NEIGHBOURS, samples.count());
    Map<String, Double> figures = new LinkedHashMap<>();
    between(generated, real).forEach((name, value) -> figures.put(name + suffix, value));
    return figures;
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    return of(samples.trainingTested());
  }

  @Override
  public Better better() {
    return Better.MORE;
  }

  @Override
  public String protocol() {
    return "By balls that reach to the 5th neighbour, in the judge's features. Precision: generated"
        + " pictures near real ones. Recall: real ones near generated ones. Density: how crowded it"
        + " is there, not bounded by 1. Coverage: real pictures with a generated one in their ball."
        + " Floor: training against test pictures.";
  }

  static Map<String, Double> between(Points generated, Points real) {
    Check.that(
        generated.count() > NEIGHBOURS && real.count() > NEIGHBOURS,
        "%d generated and %d real points are too few for %d neighbours",
        generated.count(),
        real.count(),
        NEIGHBOURS);
    Meeting meeting = new Meeting(radii(generated), radii(real));
    new Products(generated, real).squaredDistances(meeting);
    return meeting.figures();
  }

  /** The squared distance of each point to its fifth neighbour among the others. */
  private static double[] radii(Points points) {
    double[] radii = new double[points.count()];
    new Products(points, points)
        .squaredDistances(
            (row, distances) -> {
              double[] nearest = new double[NEIGHBOURS];
              Arrays.fill(nearest, Double.POSITIVE_INFINITY);
              for (int column = 0; column < distances.length; column++) {
                if (column != row && distances[column] < nearest[NEIGHBOURS - 1]) {
                  insert(nearest, distances[column]);
                }
              }
              radii[row] = nearest[NEIGHBOURS - 1];
            });
    return radii;
  }

  private static void insert(double[] sorted, double value) {
    int place = sorted.length - 1;
    while (place > 0 && sorted[place - 1] > value) {
      sorted[place] = sorted[place - 1];
      place--;
    }
    sorted[place] = value;
  }

  /** Counts while the rows of distances, a generated point each, go by. */
  private static final class Meeting implements Products.Rows {
    private final double[] generatedRadii;
    private final double[] realRadii;
    private final boolean[] recalled;
    private final boolean[] covered;
    private int precise;
    private long balls;

    Meeting(double[] generatedRadii, double[] realRadii) {
      this.generatedRadii = generatedRadii;
      this.realRadii = realRadii;
      this.recalled = new boolean[realRadii.length];
      this.covered = new boolean[realRadii.length];
    }

    @Override
    public void take(int row, double[] distances) {
      long before = balls;
      for (int k = 0; k < distances.length; k++) {
        if (distances[k] <= realRadii[k]) {
          balls++;
          covered[k] = true;
        }
        recalled[k] |= distances[k] <= generatedRadii[row];
      }
      precise += balls > before ? 1 : 0;
    }

    Map<String, Double> figures() {
      double generated = generatedRadii.length;
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("precision", precise / generated);
      figures.put("recall", share(recalled));
      figures.put("density", balls / (NEIGHBOURS * generated));
      figures.put("coverage", share(covered));
      return figures;
    }

    private static double share(boolean[] marks) {
      int count = 0;
      for (boolean mark : marks) {
        count += mark ? 1 : 0;
      }
      return (double) count / marks.length;
    }
  }
}
