package dev.ganvas.trainer.metric;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.trainer.engine.TorchOps;

/** The inner products of all pairs of two sets of points, a block of rows at a time. */
final class Products {
  private static final int BLOCK = 256;

  private final Points rows;
  private final Points columns;
  private final double[] rowSquares;
  private final double[] columnSquares;

  Products(Points rows, Points columns) {
    Check.that(
        rows.dim() == columns.dim(),
        "points of %d dimensions have no distance to points of %d",
        rows.dim(),
        columns.dim());
    this.rows = rows;
    this.columns = columns;
    this.rowSquares = squares(rows);
    this.columnSquares = squares(columns);
  }

  /** Takes one row. */
  interface Rows {
    /**
     * @param values one number for each column; used again for the next row
     */
    void take(int row, double[] values);
  }

  /** Gives the inner products, row by row. */
  void products(Rows taker) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      NDArray right = array(manager, columns, 0, columns.count()).transpose();
      double[] values = new double[columns.count()];
      for (int first = 0; first < rows.count(); first += BLOCK) {
        int count = Math.min(BLOCK, rows.count() - first);
        float[] block = block(manager, right, first, count);
        for (int row = 0; row < count; row++) {
          for (int k = 0; k < values.length; k++) {
            values[k] = block[row * values.length + k];
          }
          taker.take(first + row, values);
        }
      }
    }
  }

  /** Gives the squared Euclidean distances, row by row. */
  void squaredDistances(Rows taker) {
    products(
        (row, values) -> {
          for (int k = 0; k < values.length; k++) {
            // Rounding may take equal points below zero.
            values[k] = Math.max(0, rowSquares[row] + columnSquares[k] - 2 * values[k]);
          }
          taker.take(row, values);
        });
  }

  private float[] block(NDManager manager, NDArray right, int first, int count) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray left = array(scope, rows, first, count);
      return TorchOps.forgetting(() -> left.matMul(right)).toFloatArray();
    }
  }

  private static NDArray array(NDManager manager, Points points, int from, int count) {
    return manager.create(points.part(from, count).values(), new Shape(count, points.dim()));
  }

  private static double[] squares(Points points) {
    double[] squares = new double[points.count()];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = points.square(i);
    }
    return squares;
  }
}
