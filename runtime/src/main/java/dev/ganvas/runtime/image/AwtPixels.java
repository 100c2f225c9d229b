package dev.ganvas.runtime.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.util.Arrays;

/** Converts pictures of AWT, whatever their colour model; what is transparent becomes white. */
final class AwtPixels {
  private AwtPixels() {}

  static Pixels of(BufferedImage image) {
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    return grey ? ofGrey(image) : ofColour(image);
  }

  private static Pixels ofColour(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
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
  private static Pixels ofGrey(BufferedImage image) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    byte[] bytes = new byte[width * image.getHeight()];
    int[] levels = new int[width];
    int[] opacities = new int[width];
    Arrays.fill(opacities, most);
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, width, 1, 0, levels);
      if (image.getColorModel().hasAlpha()) {
        raster.getSamples(0, y, width, 1, 1, opacities);
      }
      for (int x = 0; x < width; x++) {
        double opacity = (double) opacities[x] / most;
        bytes[y * width + x] = (byte) Math.round(255 * (opacity * levels[x] / most + 1 - opacity));
      }
    }
    return new Pixels(width, image.getHeight(), 1, bytes);
  }
}
