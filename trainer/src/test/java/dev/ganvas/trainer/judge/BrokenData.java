package dev.ganvas.trainer.judge;

import dev.ganvas.trainer.data.Dataset;

/** Another data set with one value that is no number. */
record BrokenData(Dataset plain) implements LikeData {
  @Override
  public void read(int index, float[] target, int offset) {
    plain.read(index, target, offset);
    target[offset] = index == 0 ? Float.NaN : target[offset];
  }
}
