package dev.ganvas.trainer.direction;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.metric.Spectrum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;

/**
 * An eigenvector of a symmetric matrix without negative eigenvalues.
 *
 * @param share its eigenvalue, of the sum of all
 */
record Principal(Axis axis, double share) {

  /**
   * Those of the largest eigenvalues, the largest first.
   *
   * @throws IllegalArgumentException if there are not so many, or the matrix is zero
   */
  static List<Principal> of(MatrixStore<Double> symmetric, int count) {
    int dim = Math.toIntExact(symmetric.countRows());
    Check.within("count", count, 1, dim);
    Eigenvalue<Double> parts = Spectrum.of(symmetric);
    double[] values = new double[dim];
    for (int k = 0; k < dim; k++) {
      values[k] = Math.max(0, parts.getD().doubleValue(k, k));
    }
    double sum = IntStream.range(0, dim).mapToDouble(k -> values[k]).sum();
    Check.that(sum > 0, "nothing varies here, so there are no directions");
    List<Principal> found = new ArrayList<>();
    IntStream.range(0, dim)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -values[k]))
        .limit(count)
        .forEach(k -> found.add(new Principal(axis(parts.getV(), k), values[k] / sum)));
    return found;
  }

  private static Axis axis(MatrixStore<Double> vectors, int column) {
    return Axis.along(vectors.sliceColumn(column).toRawCopy1D()).upwards();
  }
}
