package dev.ganvas.runtime.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.util.Arrays;

/** Converts pictures of AWT, whatever their colour model, and puts them on a background. */
final class AwtPixels {
  private AwtPixels() {}

  static Pixels of(BufferedImage image, Color background) {
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    return grey ? ofGrey(image, background) : ofColour(image, background);
  }

  private static Pixels ofColour(BufferedImage image, Color background) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    pen.drawImage(image, 0, 0, background, null);
    pen.dispose();
    int[] packed = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
    byte[] bytes = new byte[3 * packed.length];
    for (int i = 0; i < packed.length; i++) {
      bytes[3 * i] = (byte) (packed[i] >> 16);
      bytes[3 * i + 1] = (byte) (packed[i] >> 8);
      bytes[3 * i + 2] = (byte) packed[i];
    }
    return new Pixels(width, height, 3, bytes);
  }

  /** Takes the stored levels as they are: Java believes grey to be linear, and would lighten it. */
  private static Pixels ofGrey(BufferedImage image, Color background) {
    boolean transparent = image.getColorModel().hasAlpha();
    int[] behind = transparent ? levels(background) : new int[1];
    Raster raster = image.getRaster();
    int width = image.getWidth();
    double most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    byte[] bytes = new byte[width * image.getHeight() * behind.length];
    int next = 0;
    int[] levels = new int[width];
    int[] opacities = new int[width];
    Arrays.fill(opacities, (int) most);
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, width, 1, 0, levels);
      if (transparent) {
        raster.getSamples(0, y, width, 1, 1, opacities);
      }
      for (int x = 0; x < width; x++) {
        double opacity = opacities[x] / most;
        for (int level : behind) {
          double seen = opacity * 255 * levels[x] / most + (1 - opacity) * level;
          bytes[next++] = (byte) Math.round(seen);
        }
      }
    }
    return new Pixels(width, image.getHeight(), behind.length, bytes);
  }

  /** One level of a grey, three of a colour. */
  private static int[] levels(Color color) {
    int[] levels = {color.getRed(), color.getGreen(), color.getBlue()};
    boolean grey = levels[0] == levels[1] && levels[1] == levels[2];
    return grey ? Arrays.copyOf(levels, 1) : levels;
  }
}
