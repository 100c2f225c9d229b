package dev.ganvas.trainer.data;

/** Squares of two by two pixels of pictures [..., H, W], one after the other in an array. */
public final class Squares {
  private Squares() {}

  /** The mean of each: [..., H, W] -> [..., H / 2, W / 2]. */
  static float[] means(float[] pictures, int width) {
    float[] means = new float[pictures.length / 4];
    for (int i = 0; i < means.length; i++) {
      int corner = corner(i, width);
      means[i] =
          (pictures[corner]
                  + pictures[corner + 1]
                  + pictures[corner + width]
                  + pictures[corner + width + 1])
              / 4;
    }
    return means;
  }

  /**
   * Draws each pixel towards the mean of its square, in place, as far as a fade leaves them there
   * (Karras et al. 2018).
   *
   * @param alpha 0 for the means alone, 1 for pictures as they are
   */
  public static void blend(float[] pictures, int width, double alpha) {
    float[] means = means(pictures, width);
    for (int i = 0; i < means.length; i++) {
      int corner = corner(i, width);
      for (int pixel : new int[] {corner, corner + 1, corner + width, corner + width + 1}) {
        pictures[pixel] = (float) (alpha * pictures[pixel] + (1 - alpha) * means[i]);
      }
    }
  }

  /** Where the square of a number begins. */
  private static int corner(int square, int width) {
    int half = width / 2;
    return square / half * 2 * width + square % half * 2;
  }
}
