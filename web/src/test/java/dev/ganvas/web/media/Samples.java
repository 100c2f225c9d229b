package dev.ganvas.web.media;

import dev.ganvas.runtime.image.Pixels;
import java.util.Random;

/** Tiny pictures to test with. */
final class Samples {
  private Samples() {}

  static Pixels noise(int width, int height, int channels) {
    byte[] bytes = new byte[width * height * channels];
    new Random(width * 31L + height).nextBytes(bytes);
    return Pixels.of(width, height, channels, bytes);
  }

  /** Each pixel differs a little from the next, as in a photograph. */
  static Pixels smooth(int side, int channels, int phase) {
    byte[] bytes = new byte[side * side * channels];
    for (int i = 0; i < bytes.length; i++) {
      int pixel = i / channels;
      int x = pixel % side;
      int y = pixel / side;
      double wave = Math.sin((x + phase) * 6.0 / side + i % channels) + Math.cos(y * 5.0 / side);
      bytes[i] = (byte) Math.round(127.5 + 60 * wave);
    }
    return Pixels.of(side, side, channels, bytes);
  }

  /** How alike two pictures are, in decibels; identical ones give infinity. */
  static double psnr(Pixels one, Pixels other) {
    byte[] a = one.bytes();
    byte[] b = other.bytes();
    if (a.length != b.length) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (a[i] & 255) - (b[i] & 255);
      sum += difference * difference;
    }
    return 10 * Math.log10(255 * 255 / (sum / a.length));
  }
}
