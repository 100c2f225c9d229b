package dev.ganvas.trainer.judge;

import dev.ganvas.trainer.data.Dataset;
import java.util.List;

/** Grey pictures of another data set, left and right exchanged. */
record MirroredData(Dataset plain) implements Dataset {
  @Override
  public String name() {
    return plain.name();
  }

  @Override
  public List<Integer> shape() {
    return plain.shape();
  }

  @Override
  public List<String> labels() {
    return plain.labels();
  }

  @Override
  public int size() {
    return plain.size();
  }

  @Override
  public String hash() {
    return "mirrored " + plain.hash();
  }

  @Override
  public String licence() {
    return plain.licence();
  }

  @Override
  public int label(int index) {
    return plain.label(index);
  }

  @Override
  public void read(int index, float[] target, int offset) {
    int width = shape().get(2);
    float[] picture = new float[width * shape().get(1)];
    plain.read(index, picture, 0);
    for (int i = 0; i < picture.length; i++) {
      target[offset + i] = picture[i - i % width + width - 1 - i % width];
    }
  }
}
