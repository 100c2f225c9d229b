package dev.ganvas.trainer.judge;

import dev.ganvas.trainer.data.Dataset;

/** Grey pictures of another data set, left and right exchanged. */
record MirroredData(Dataset plain) implements LikeData {
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
