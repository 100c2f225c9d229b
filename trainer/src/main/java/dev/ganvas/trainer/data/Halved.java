package dev.ganvas.trainer.data;

import java.util.List;

/**
 * The pictures of a data set, halved some times.
 *
 * @param times 0 leaves them, or whatever else the samples are, as they are
 */
public record Halved(Dataset original, int times) implements Dataset, Resized {
  /** The same of a data set whose samples are not at hand. */
  public record Description(DataDescription original, int times) implements Resized {
    @Override
    public List<Integer> shape() {
      return Halved.shape(original, times);
    }
  }

  @Override
  public List<Integer> shape() {
    return shape(original, times);
  }

  private static List<Integer> shape(DataDescription original, int times) {
    List<Integer> shape = original.shape();
    return times == 0 ? shape : List.of(shape.get(0), shape.get(1) >> times, shape.get(2) >> times);
  }

  @Override
  public int label(int index) {
    return original.label(index);
  }

  @Override
  public void read(int index, float[] target, int offset) {
    if (times == 0) {
      original.read(index, target, offset);
      return;
    }
    int size = original.floats();
    float[] picture = new float[size];
    original.read(index, picture, 0);
    int width = original.shape().get(2);
    for (int i = 0; i < times; i++) {
      picture = Squares.means(picture, width >> i);
    }
    System.arraycopy(picture, 0, target, offset, picture.length);
  }
}
