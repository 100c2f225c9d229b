package dev.ganvas.runtime.image;

import dev.ganvas.models.Check;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An 8-bit picture, grey or RGB. Its bytes run row by row from the top, left to right, the channels
 * of a pixel side by side. Immutable.
 */
public final class Pixels {
  /** The longest side that a picture may have, in pixels. */
  public static final int MAX_SIDE = 32_768;

  private final int width;
  private final int height;
  private final int channels;
  private final byte[] bytes;

  /** Takes ownership of {@code bytes}, of length {@code height * width * channels}. */
  Pixels(int width, int height, int channels, byte[] bytes) {
    this.width = Check.within("width", width, 1, MAX_SIDE);
    this.height = Check.within("height", height, 1, MAX_SIDE);
    this.channels = Check.oneOf("channels", channels, List.of(1, 3));
    long size = (long) width * height * channels;
    Check.that(bytes.length == size, "%d bytes given; allowed are %d", bytes.length, size);
    this.bytes = bytes;
  }

  /** A picture with a copy of {@code bytes}, of length {@code height * width * channels}. */
  public static Pixels of(int width, int height, int channels, byte[] bytes) {
    return new Pixels(width, height, channels, bytes.clone());
  }

  /**
   * A picture of AWT in 8 bits: grey if its colour space is, otherwise RGB. What is transparent
   * becomes white.
   */
  public static Pixels of(BufferedImage image) {
    return of(image, Color.WHITE);
  }

  /** As {@link #of(BufferedImage)}, but what is transparent shows a background. */
  public static Pixels of(BufferedImage image, Color background) {
    return AwtPixels.of(image, background);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** 1 for grey, 3 for red, green and blue. */
  public int channels() {
    return channels;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes themselves, for this package to read. */
  byte[] raw() {
    return bytes;
  }

  /** The picture as a PNG file. */
  public byte[] png() {
    return png(Map.of());
  }

  /** The picture as a PNG file that carries texts (keyword to text, see {@link PngText}). */
  public byte[] png(Map<String, String> texts) {
    return PngWriter.write(this, texts);
  }

  /** The picture for drawing with AWT: {@code TYPE_BYTE_GRAY} or {@code TYPE_INT_RGB}. */
  public BufferedImage image() {
    if (channels == 1) {
      BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      grey.getRaster().setDataElements(0, 0, width, height, bytes);
      return grey;
    }
    BufferedImage colour = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] packed = new int[width * height];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = channel(3 * i) << 16 | channel(3 * i + 1) << 8 | channel(3 * i + 2);
    }
    colour.setRGB(0, 0, width, height, packed, 0, width);
    return colour;
  }

  /** The picture in red, green and blue, which are equal where it is grey. */
  public Pixels coloured() {
    if (channels == 3) {
      return this;
    }
    byte[] rgb = new byte[3 * bytes.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = bytes[i / 3];
    }
    return new Pixels(width, height, 3, rgb);
  }

  /** A white picture of this size. */
  public Pixels blank() {
    byte[] white = new byte[bytes.length];
    Arrays.fill(white, (byte) 255);
    return new Pixels(width, height, channels, white);
  }

  private int channel(int index) {
    return bytes[index] & 255;
  }
}
