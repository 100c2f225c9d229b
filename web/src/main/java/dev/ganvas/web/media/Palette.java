package dev.ganvas.web.media;

import dev.ganvas.runtime.image.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** At most 256 colours and the number of one for each pixel of a picture. */
final class Palette {
  static final int SIZE = 256;

  private final int[] colours;
  private final byte[] indices;

  /**
   * @param colours 0xRRGGBB
   */
  Palette(int[] colours, byte[] indices) {
    this.colours = colours;
    this.indices = indices;
  }

  /** The picture in colours of its own: exact if it is grey or has at most 256 of them. */
  static BufferedImage indexed(Pixels pixels) {
    byte[] bytes = pixels.bytes();
    Palette palette =
        pixels.channels() == 1
            ? greys(bytes)
            : exact(bytes).orElseGet(() -> ColourCut.palette(bytes));
    return palette.image(pixels.width(), pixels.height());
  }

  private static Palette greys(byte[] levels) {
    int[] colours = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      colours[i] = i * 0x010101;
    }
    return new Palette(colours, levels);
  }

  private static Optional<Palette> exact(byte[] rgb) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    byte[] indices = new byte[rgb.length / 3];
    for (int i = 0; i < indices.length; i++) {
      int colour =
          ((rgb[3 * i] & 255) << 16) | ((rgb[3 * i + 1] & 255) << 8) | (rgb[3 * i + 2] & 255);
      Integer number = numbers.putIfAbsent(colour, numbers.size());
      indices[i] = (byte) (number == null ? numbers.size() - 1 : number);
      if (numbers.size() > SIZE) {
        return Optional.empty();
      }
    }
    int[] colours = numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
    return Optional.of(new Palette(colours, indices));
  }

  private BufferedImage image(int width, int height) {
    byte[] red = new byte[colours.length];
    byte[] green = new byte[colours.length];
    byte[] blue = new byte[colours.length];
    for (int i = 0; i < colours.length; i++) {
      red[i] = (byte) (colours[i] >> 16);
      green[i] = (byte) (colours[i] >> 8);
      blue[i] = (byte) colours[i];
    }
    IndexColorModel model = new IndexColorModel(8, colours.length, red, green, blue);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    image.getRaster().setDataElements(0, 0, width, height, indices);
    return image;
  }
}
