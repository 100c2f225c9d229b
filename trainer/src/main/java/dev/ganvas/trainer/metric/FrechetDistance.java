package dev.ganvas.trainer.metric;

import java.util.Map;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * The distance between two normal distributions that have the means and covariances of the features
 * (Heusel et al. 2017): {@code |m1 - m2|^2 + tr(C1 + C2 - 2 (C1 C2)^(1/2))}.
 */
public final class FrechetDistance implements Metric {
  @Override
  public String name() {
    return "Fréchet distance";
  }

  @Override
  public Map<String, Double> of(Samples samples) {
    double distance = between(samples.tested().features(), samples.real().features());
    return Map.of("frechet_judge_" + samples.count(), distance);
  }

  @Override
  public Map<String, Double> floor(Samples samples) {
    return of(samples.trainingTested());
  }

  @Override
  public Better better() {
    return Better.LESS;
  }

  @Override
  public String protocol() {
    return "Fréchet distance between the judge's features of generated and of test pictures; floor:"
        + " training against test pictures. Not comparable with Inception's FID.";
  }

  /**
   * The distance of any two sets of points.
   *
   * @throws IllegalArgumentException if one has fewer than two points
   */
  static double between(Points one, Points other) {
    Moments a = Moments.of(one);
    Moments b = Moments.of(other);
    double distance = 0;
    for (int i = 0; i < one.dim(); i++) {
      distance += Math.pow(a.mean(i) - b.mean(i), 2);
      distance += a.covariance().doubleValue(i, i) + b.covariance().doubleValue(i, i);
    }
    // The eigenvalues of C1 C2 are those of the symmetric C1^(1/2) C2 C1^(1/2).
    MatrixStore<Double> half = root(a.covariance());
    MatrixStore<Double> product = half.multiply(b.covariance()).multiply(half);
    for (double value : Spectrum.of(product).getEigenvalues().toRawCopy1D()) {
      distance -= 2 * Math.sqrt(Math.max(0, value));
    }
    return Math.max(0, distance);
  }

  /** The square root of a symmetric matrix without negative eigenvalues. */
  private static MatrixStore<Double> root(MatrixStore<Double> matrix) {
    Eigenvalue<Double> parts = Spectrum.of(matrix);
    R064Store scaled = R064Store.FACTORY.copy(parts.getV());
    for (int k = 0; k < scaled.countColumns(); k++) {
      double root = Math.sqrt(Math.max(0, parts.getD().doubleValue(k, k)));
      for (int i = 0; i < scaled.countRows(); i++) {
        scaled.set(i, k, scaled.doubleValue(i, k) * root);
      }
    }
    return scaled.multiply(parts.getV().transpose());
  }
}
