package dev.ganvas.trainer.metric.discrete;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The least work that turns one histogram into another, probability times way, by linear
 * programming: the first Wasserstein distance (Arjovsky et al. 2017), exact.
 *
 * @param work the distance
 * @param plan what is moved where, nothing that stays or is less than a billionth
 */
public record EarthMover(double work, List<Move> plan) {
  private static final double NOTHING = 1e-9;

  /** So much probability from one place to another. */
  public record Move(int from, int to, double share) {}

  /** How far two places are apart. */
  @FunctionalInterface
  public interface Way {
    /** 0 or more. */
    double between(int from, int to);
  }

  public EarthMover {
    plan = List.copyOf(plan);
  }

  /**
   * Between histograms over places whose distances are given; the two may have different places.
   *
   * @throws IllegalArgumentException if a distance is negative or no number
   */
  public static EarthMover between(Histogram p, Histogram q, Way way) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[][] moved = new Variable[p.size()][q.size()];
    for (int i = 0; i < p.size(); i++) {
      for (int j = 0; j < q.size(); j++) {
        double length = Check.within("a distance", way.between(i, j), 0, Double.MAX_VALUE);
        moved[i][j] = model.newVariable(i + " to " + j).lower(0).weight(length);
      }
    }
    for (int i = 0; i < p.size(); i++) {
      Expression leaves = model.newExpression("leaves " + i).level(p.at(i));
      for (int j = 0; j < q.size(); j++) {
        leaves.set(moved[i][j], 1);
      }
    }
    for (int j = 0; j < q.size(); j++) {
      Expression arrives = model.newExpression("arrives " + j).level(q.at(j));
      for (int i = 0; i < p.size(); i++) {
        arrives.set(moved[i][j], 1);
      }
    }
    return solved(model, moved, way);
  }

  private static EarthMover solved(ExpressionsBasedModel model, Variable[][] moved, Way way) {
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("no transport was found: " + result.getState());
    }
    double work = 0;
    List<Move> plan = new ArrayList<>();
    for (int i = 0; i < moved.length; i++) {
      for (int j = 0; j < moved[i].length; j++) {
        double share = moved[i][j].getValue().doubleValue();
        work += share * way.between(i, j);
        if (share > NOTHING && way.between(i, j) > 0) {
          plan.add(new Move(i, j, share));
        }
      }
    }
    return new EarthMover(work, plan);
  }
}
