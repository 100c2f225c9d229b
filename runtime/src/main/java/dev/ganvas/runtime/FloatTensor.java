package dev.ganvas.runtime;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Output;
import java.util.List;

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
    List<Integer> shape =
        output instanceof ImageOutput image
            ? List.of(count, image.channels(), image.height(), image.width())
            : List.of(count, output.size());
    return new FloatTensor(shape, values);
  }

  public List<Integer> shape() {
    return shape;
  }

  /** The values in row-major order: the array itself, which belongs to the caller. */
  public float[] values() {
    return values;
  }
}
