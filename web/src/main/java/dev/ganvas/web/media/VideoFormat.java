package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.Enlarge;
import dev.ganvas.runtime.image.Pixels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Locale;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;

/**
 * What films are written as. Small pictures are enlarged by whole pixels, since players blur them
 * otherwise.
 */
public enum VideoFormat {
  /** H.264 in an MP4 file, which every player shows. */
  MP4(Mp4::new),
  /** VP8 in a WebM file, each picture by itself: larger, and free of patents. */
  WEBM(Webm::new);

  /** The most pictures in one film. */
  public static final int MAX_FRAMES = 10_000;

  /** The most pictures a second. */
  public static final int MAX_FPS = 60;

  /** The shorter side is enlarged to at least this, in pixels. */
  private static final int LEAST_SIDE = 256;

  /** What players of H.264's level 4.0, which is announced, take: 8,192 blocks of 16 x 16. */
  private static final int MAX_PIXELS = 8_192 * 16 * 16;

  private static final int MAX_SIDE = 4_096;

  private final Opening opening;

  VideoFormat(Opening opening) {
    this.opening = opening;
  }

  private interface Opening {
    Video open(SeekableByteChannel out, int fps) throws IOException;
  }

  /** How names of its files end, after the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type of its files. */
  public String mediaType() {
    return "video/" + extension();
  }

  /**
   * Writes pictures of one size into a file, which is replaced if it exists.
   *
   * @param fps pictures a second, 1 to {@link #MAX_FPS}
   * @throws IllegalArgumentException if there is no picture, more than {@link #MAX_FRAMES}, one of
   *     another size, or one that is too large for common players; the file is not whole then
   */
  public void write(Path file, Iterator<Pixels> pictures, int fps) throws IOException {
    Check.within("fps", fps, 1, MAX_FPS);
    Check.that(pictures.hasNext(), "a film needs at least one picture");
    Frames frames = new Frames(pictures, MAX_FRAMES);
    try (SeekableByteChannel out = NIOUtils.writableChannel(file.toFile())) {
      Video video = opening.open(out, fps);
      while (frames.hasNext()) {
        video.add(Yuv.of(enlarged(frames.next())));
      }
      video.finish();
    }
  }

  /**
   * As {@link #write(Path, Iterator, int)}, to be read: by way of a temporary file, since what is
   * known last stands at the beginning. It is gone when the stream is closed.
   */
  public InputStream read(Iterator<Pixels> pictures, int fps) throws IOException {
    Path file = Files.createTempFile("ganvas", "." + extension());
    try {
      write(file, pictures, fps);
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      Files.delete(file);
      throw e;
    }
  }

  private static Pixels enlarged(Pixels pixels) {
    int scale = Enlarge.toReach(LEAST_SIDE, pixels);
    long width = (long) pixels.width() * scale;
    long height = (long) pixels.height() * scale;
    Check.that(
        width * height <= MAX_PIXELS && Math.max(width, height) <= MAX_SIDE,
        "the film would have %d x %d pixels; allowed are %d in all and %d a side",
        width,
        height,
        MAX_PIXELS,
        MAX_SIDE);
    return Enlarge.by(pixels, scale);
  }
}
