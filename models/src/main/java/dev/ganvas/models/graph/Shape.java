package dev.ganvas.models.graph;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sizes of a tensor, outermost first: {@code [N, 64, 16, 16]}. {@link #N}, the free batch size,
 * can only stand first; a weight has no batch.
 */
public record Shape(List<Integer> dims) {
  /** The free batch dimension. */
  public static final int N = -1;

  /**
   * @throws IllegalArgumentException if a size is below 1, other than a leading {@link #N}
   */
  public Shape {
    dims = List.copyOf(dims);
    for (int axis = 0; axis < dims.size(); axis++) {
      int size = dims.get(axis);
      boolean batch = axis == 0 && size == N;
      Check.that(batch || size >= 1, "size %d of axis %d is not positive", size, axis);
    }
  }

  /** A shape of the given sizes; none of them is a scalar. */
  public static Shape of(int... dims) {
    return new Shape(Arrays.stream(dims).boxed().toList());
  }

  /** How many axes there are. */
  public int rank() {
    return dims.size();
  }

  /** The size of an axis; negative axes count from the end. */
  public int dim(int axis) {
    return dims.get(axis < 0 ? axis + rank() : axis);
  }

  /** Whether the first axis is the free batch. */
  public boolean batched() {
    return rank() > 0 && dims.get(0) == N;
  }

  /** The number of values, of one sample if the batch is free. */
  public long elements() {
    return dims.stream().mapToLong(d -> d == N ? 1 : d).reduce(1, Math::multiplyExact);
  }

  /** This shape with one size replaced; negative axes count from the end. */
  public Shape with(int axis, int size) {
    List<Integer> changed = new ArrayList<>(dims);
    changed.set(axis < 0 ? axis + rank() : axis, size);
    return new Shape(changed);
  }

  /** This shape without the given axes. */
  public Shape without(List<Integer> axes) {
    return new Shape(
        IntStream.range(0, rank())
            .filter(axis -> !axes.contains(axis))
            .mapToObj(dims::get)
            .toList());
  }

  /** {@code [N, 64, 16, 16]}. */
  @Override
  public String toString() {
    return dims.stream()
        .map(d -> d == N ? "N" : d.toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
