package dev.ganvas.trainer.direction;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.metric.Moments;
import dev.ganvas.trainer.metric.Points;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.R064Store;

/**
 * The axis of w along which some answers rise: that of their linear regression with a ridge, which
 * for answers of 0 and 1 is a regularised discriminant of Fisher.
 *
 * @param explained the part of the answers' variance that a step along it foretells
 */
record Regression(Axis axis, double explained) {
  /**
   * What is added to each variance of w, by the mean of these. Without it, the axis goes where w
   * hardly varies, and a deviation along it changes little; this much of it leads almost from the
   * mean of those that do not show a class to the mean of those that do.
   */
  private static final double RIDGE = 10;

  /**
   * @param answers [N, 1], one for each w
   * @param name of what is asked, for the sentence of a refusal
   * @throws IllegalArgumentException if all answers are the same, or others in number
   */
  static Regression of(StyleSpace space, Points answers, String name) {
    Points all = space.all();
    Check.within("the number of answers", answers.count(), all.count(), all.count());
    double variance = Moments.of(answers).covariance().doubleValue(0, 0);
    Check.that(variance > 0, "%d pictures show %s all alike: nothing to learn", all.count(), name);
    Axis axis = Axis.along(slope(space, covariance(all, answers)));
    double together = covariance(along(axis, all), answers)[0];
    double spread = axis.deviation(space.covariance());
    return new Regression(axis, Math.pow(together / spread, 2) / variance);
  }

  /** {@code (C + ridge)^-1 c}, C being the covariance of w and c theirs with the answers. */
  private static double[] slope(StyleSpace space, double[] together) {
    int dim = together.length;
    R064Store ridged = R064Store.FACTORY.copy(space.covariance());
    double trace = 0;
    for (int k = 0; k < dim; k++) {
      trace += ridged.doubleValue(k, k);
    }
    for (int k = 0; k < dim; k++) {
      ridged.add(k, k, RIDGE * trace / dim);
    }
    Cholesky<Double> parts = Cholesky.R064.make(ridged);
    Check.that(parts.decompose(ridged), "all w are the same: they have no directions");
    return parts.getSolution(R064Store.FACTORY.column(together)).toRawCopy1D();
  }

  private static Points along(Axis axis, Points all) {
    float[] places = new float[all.count()];
    for (int i = 0; i < places.length; i++) {
      places[i] = (float) axis.place(all, i);
    }
    return new Points(1, places);
  }

  /** Of each coordinate with the answers. */
  private static double[] covariance(Points points, Points answers) {
    double mean = Moments.of(answers).mean(0);
    double[] sums = new double[points.dim()];
    for (int i = 0; i < points.count(); i++) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += points.at(i, k) * (answers.at(i, 0) - mean) / (points.count() - 1);
      }
    }
    return sums;
  }
}
