package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a network gave, as it gave it: values in the range of the card's output, not clipped.
 *
 * <p>Pictures are {@code [N, channels, height, width]} and points {@code [N, dim]}.
 */
public final class FloatTensor {
  private final List<Integer> shape;
  private final float[] values;

  private FloatTensor(List<Integer> shape, float[] values) {
    this.shape = shape;
    this.values = values;
  }

  static FloatTensor of(int count, Output output, float[] values) {
    return new FloatTensor(shape(count, output), values);
  }

  /**
   * @throws IllegalArgumentException unless these are {@code count} of {@code output}
   */
  void check(int count, Output output) {
    List<Integer> asked = shape(count, output);
    Check.that(shape.equals(asked), "the tensor is %s; that of the request is %s", shape, asked);
  }

  private static List<Integer> shape(int count, Output output) {
    List<Integer> shape = new ArrayList<>(List.of(count));
    shape.addAll(output.shape());
    return List.copyOf(shape);
  }

  public List<Integer> shape() {
    return shape;
  }

  /** A copy of {@code count} pictures or points, from number {@code first} on. */
  public FloatTensor part(int first, int count) {
    Objects.checkFromIndexSize(first, count, shape.get(0));
    int each = values.length / shape.get(0);
    List<Integer> partShape = new ArrayList<>(shape);
    partShape.set(0, count);
    return new FloatTensor(
        List.copyOf(partShape), Arrays.copyOfRange(values, first * each, (first + count) * each));
  }

  /** The values in row-major order: the array itself, which belongs to the caller. */
  public float[] values() {
    return values;
  }
}
