package dev.ganvas.trainer.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Image files to test with. */
public final class TestImages {
  private TestImages() {}

  /** A picture of one colour. */
  public static BufferedImage plain(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  /** The file of a picture, {@code png} or {@code jpg}. */
  public static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes an 8 x 8 PNG file, and the directories above it. */
  static void png(Path file, Color colour) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, encode(plain(8, 8, colour), "png"));
  }
}
