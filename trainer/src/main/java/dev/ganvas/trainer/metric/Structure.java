package dev.ganvas.trainer.metric;

import java.util.Arrays;
import java.util.List;

/**
 * What is where in a picture, whatever its brightness, contrast and tint: the luminance of its
 * blocks of pixels, brought to mean 0 and deviation 1.
 */
final class Structure {
  /** Of red, green and blue (ITU-R BT.601). */
  private static final double[] LUMINANCE = {0.299, 0.587, 0.114};

  /** Half a level of 256: what varies by less shows nothing. */
  private static final double FLAT = 1.0 / 255;

  private Structure() {}

  /**
   * That of a picture.
   *
   * @param picture [C, H, W] in [-1, 1], as long as {@code shape} says
   * @return one number for each block; zeros if all blocks are alike
   */
  static float[] of(float[] picture, List<Integer> shape, int block) {
    float[] blocks = blocks(luminance(picture, shape), shape.get(2), block);
    double mean = 0;
    for (float value : blocks) {
      mean += value / blocks.length;
    }
    double variance = 0;
    for (float value : blocks) {
      variance += (value - mean) * (value - mean) / blocks.length;
    }
    double deviation = Math.sqrt(variance);
    if (deviation < FLAT) {
      Arrays.fill(blocks, 0);
      return blocks;
    }
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = (float) ((blocks[i] - mean) / deviation);
    }
    return blocks;
  }

  /** The mean of each square of pixels; channels lie under each other like one tall picture. */
  static float[] blocks(float[] pixels, int width, int block) {
    int across = width / block;
    float[] means = new float[pixels.length / (block * block)];
    for (int i = 0; i < pixels.length; i++) {
      int row = i / width / block;
      int column = i % width / block;
      means[row * across + column] += pixels[i] / (block * block);
    }
    return means;
  }

  private static float[] luminance(float[] picture, List<Integer> shape) {
    if (shape.get(0) == 1) {
      return picture;
    }
    float[] luminance = new float[shape.get(1) * shape.get(2)];
    for (int i = 0; i < picture.length; i++) {
      double share = LUMINANCE[i / luminance.length];
      luminance[i % luminance.length] += (float) (share * picture[i]);
    }
    return luminance;
  }
}
