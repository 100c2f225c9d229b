package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes animated GIF files that play for ever, picture by picture. Grey pictures are exact; those
 * in colour get the 256 colours that suit each best.
 */
public final class Gif {
  /** The most pictures in one file. */
  public static final int MAX_FRAMES = 2_000;

  private Gif() {}

  /**
   * Writes pictures of one size; {@code target} is left open.
   *
   * @throws IllegalArgumentException if there is no picture, more than {@link #MAX_FRAMES}, or one
   *     of another size
   */
  public static void write(OutputStream target, Iterator<Pixels> pictures, GifTiming timing)
      throws IOException {
    Check.that(pictures.hasNext(), "an animation needs at least one picture");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(target)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      GifFrame frame = new GifFrame(writer, timing);
      Frames frames = new Frames(pictures, MAX_FRAMES);
      while (frames.hasNext()) {
        BufferedImage image = Palette.indexed(frames.next());
        writer.writeToSequence(new IIOImage(image, null, frame.describe(image)), null);
        // The stream keeps all that it has not been told to hand on.
        out.flushBefore(out.getStreamPosition());
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }
}
