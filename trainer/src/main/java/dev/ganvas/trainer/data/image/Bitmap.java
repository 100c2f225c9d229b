package dev.ganvas.trainer.data.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.util.Arrays;

/** A decoded picture: row by row from the top, each pixel 0x..RRGGBB with any upper byte. */
final class Bitmap {
  final int width;
  final int height;
  final int[] rgb;

  /**
   * @param rgb kept, not copied
   */
  Bitmap(int width, int height, int[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  /** Converts from any colour model; what is transparent becomes white. */
  static Bitmap onWhite(BufferedImage image) {
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    return grey ? ofGrey(image) : painted(image);
  }

  private static Bitmap painted(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = canvas.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return new Bitmap(
        width, height, ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData());
  }

  /** Takes the stored levels as they are: Java believes grey to be linear, and would lighten it. */
  private static Bitmap ofGrey(BufferedImage image) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    int[] rgb = new int[width * image.getHeight()];
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
        long level = Math.round(255 * (opacity * levels[x] / most + 1 - opacity));
        rgb[y * width + x] = (int) level * 0x010101;
      }
    }
    return new Bitmap(width, image.getHeight(), rgb);
  }
}
