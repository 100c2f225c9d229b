package dev.ganvas.runtime.project;

import java.util.OptionalDouble;

/**
 * How close one picture comes to another.
 *
 * @param psnr peak signal-to-noise ratio of the pixels in dB; infinite if they are the same
 * @param distance of the features that a judge sees, as a share of those of the other picture: 0 if
 *     they are the same, about 1 and above if they have nothing in common; empty without a judge
 */
public record Closeness(double psnr, OptionalDouble distance) {
  /**
   * The ratio for a mean squared error.
   *
   * @param peak how far apart black and white are
   */
  public static double psnr(double error, double peak) {
    return 10 * Math.log10(peak * peak / error);
  }
}
