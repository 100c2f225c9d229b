package dev.ganvas.exporter;

/** Small loops for expectations: one sample, row-major. */
final class Formula {
  interface ByChannel {
    double at(int channel, int row, int column);
  }

  interface ByPlace {
    double at(int place);
  }

  private Formula() {}

  static float[] list(int size, ByPlace formula) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) formula.at(i);
    }
    return values;
  }

  static float[] image(int channels, int height, int width, ByChannel formula) {
    return list(
        channels * height * width,
        i -> formula.at(i / (height * width), i / width % height, i % width));
  }

  /** Adds up a formula over 0 .. count - 1. */
  static double sum(int count, ByPlace formula) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += formula.at(i);
    }
    return sum;
  }
}
