package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;

/**
 * Writes films: H.264 in an MP4 file. Small pictures are enlarged by whole pixels, since players
 * blur them otherwise; odd sides get one more row or column, which the format needs.
 */
public final class Mp4 {
  /** The most pictures in one film. */
  public static final int MAX_FRAMES = 10_000;

  /** The shorter side is enlarged to at least this, in pixels. */
  static final int LEAST_SIDE = 256;

  /** What players of the announced level (4.0) take: 8,192 blocks of 16 x 16. */
  private static final int MAX_PIXELS = 8_192 * 16 * 16;

  private static final int MAX_SIDE = 4_096;

  private Mp4() {}

  /**
   * Writes pictures of one size into a file, which is replaced if it exists.
   *
   * @param fps pictures a second, 1 to 60
   * @throws IllegalArgumentException if there is no picture, more than {@link #MAX_FRAMES}, one of
   *     another size, or one that is too large for common players
   */
  public static void write(Path file, Iterator<Pixels> pictures, int fps) throws IOException {
    Check.within("fps", fps, 1, 60);
    Check.that(pictures.hasNext(), "a film needs at least one picture");
    Frames frames = new Frames(pictures, MAX_FRAMES);
    try (SeekableByteChannel out = NIOUtils.writableChannel(file.toFile())) {
      SequenceEncoder encoder = SequenceEncoder.createWithFps(out, Rational.R(fps, 1));
      while (frames.hasNext()) {
        encoder.encodeNativeFrame(frame(frames.next()));
      }
      encoder.finish();
    }
  }

  private static Picture frame(Pixels picture) {
    checkSize(picture);
    Pixels pixels = Enlarge.by(picture, Enlarge.toReach(LEAST_SIDE, picture)).coloured();
    int width = even(pixels.width());
    int height = even(pixels.height());
    Picture frame = Picture.create(width, height, ColorSpace.RGB);
    byte[] from = pixels.bytes();
    byte[] to = frame.getPlaneData(0);
    for (int y = 0; y < height; y++) {
      int row = Math.min(y, pixels.height() - 1) * pixels.width();
      for (int x = 0; x < width; x++) {
        int source = 3 * (row + Math.min(x, pixels.width() - 1));
        int target = 3 * (y * width + x);
        for (int channel = 0; channel < 3; channel++) {
          // The library's bytes are signed: -128 is black.
          to[target + channel] = (byte) (from[source + channel] - 128);
        }
      }
    }
    return frame;
  }

  private static int even(int side) {
    return side + side % 2;
  }

  private static void checkSize(Pixels picture) {
    int scale = Enlarge.toReach(LEAST_SIDE, picture);
    long width = even(picture.width() * scale);
    long height = even(picture.height() * scale);
    Check.that(
        width * height <= MAX_PIXELS && Math.max(width, height) <= MAX_SIDE,
        "the film would have %d x %d pixels; allowed are %d in all and %d a side",
        width,
        height,
        MAX_PIXELS,
        MAX_SIDE);
  }
}
