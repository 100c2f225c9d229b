package dev.ganvas.models.graph;

import dev.ganvas.models.Check;

/**
 * Numbers with a shape, row-major: the value of a weight or a constant. The array is shared, not
 * copied; nobody writes to it.
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: tensors are never compared as keys
public record Tensor(Shape shape, float[] values) {
  /**
   * @throws IllegalArgumentException if the number of values is not that of the shape
   */
  public Tensor {
    Check.that(
        !shape.batched() && shape.elements() == values.length,
        "%s holds %d values, not %d",
        shape,
        shape.elements(),
        values.length);
  }

  /** A tensor of one repeated value. */
  public static Tensor full(Shape shape, float value) {
    float[] values = new float[Math.toIntExact(shape.elements())];
    java.util.Arrays.fill(values, value);
    return new Tensor(shape, values);
  }
}
