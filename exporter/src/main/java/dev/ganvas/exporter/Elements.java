package dev.ganvas.exporter;

import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;

/** Tensors element by element, by coordinates. */
final class Elements {
  /** What stands at a coordinate; the array is reused and must not be changed. */
  interface Formula {
    double at(int[] coordinate);
  }

  private Elements() {}

  /** The tensor of a shape that a formula gives. */
  static Tensor fill(Shape shape, Formula formula) {
    float[] values = new float[Math.toIntExact(shape.elements())];
    int[] coordinate = new int[shape.rank()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) formula.at(coordinate);
      advance(coordinate, shape);
    }
    return new Tensor(shape, values);
  }

  /** The element at a coordinate, with axes of size 1 and missing leading axes repeated. */
  static double read(Tensor tensor, int... coordinate) {
    return tensor.values()[offset(tensor.shape(), coordinate)];
  }

  /**
   * Sums a tensor into a shape of the same rank; where that has an axis of size 1, the whole axis
   * is added up.
   */
  static Tensor sum(Tensor tensor, Shape kept) {
    double[] sums = new double[Math.toIntExact(kept.elements())];
    int[] coordinate = new int[kept.rank()];
    for (float value : tensor.values()) {
      sums[offset(kept, coordinate)] += value;
      advance(coordinate, tensor.shape());
    }
    float[] values = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      values[i] = (float) sums[i];
    }
    return new Tensor(kept, values);
  }

  /** A coordinate moved to another place along one axis; negative axes count from the end. */
  static int[] moved(int[] coordinate, int axis, int place) {
    int[] moved = coordinate.clone();
    moved[axis < 0 ? axis + moved.length : axis] = place;
    return moved;
  }

  private static int offset(Shape shape, int[] coordinate) {
    int missing = coordinate.length - shape.rank();
    int offset = 0;
    for (int axis = 0; axis < shape.rank(); axis++) {
      int size = shape.dim(axis);
      offset = offset * size + (size == 1 ? 0 : coordinate[axis + missing]);
    }
    return offset;
  }

  private static void advance(int[] coordinate, Shape shape) {
    for (int axis = coordinate.length - 1; axis >= 0; axis--) {
      coordinate[axis]++;
      if (coordinate[axis] < shape.dim(axis)) {
        return;
      }
      coordinate[axis] = 0;
    }
  }
}
