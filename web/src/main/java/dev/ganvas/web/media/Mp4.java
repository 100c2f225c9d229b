package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.image.Pixels;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/**
 * Writes films: H.264 in an MP4 file. Small pictures are enlarged by whole pixels, since players
 * blur them otherwise.
 */
public final class Mp4 {
  /** The most pictures in one film. */
  public static final int MAX_FRAMES = 10_000;

  /** The shorter side is enlarged to at least this, in pixels. */
  private static final int LEAST_SIDE = 256;

  /** What players of the announced level (4.0) take: 8,192 blocks of 16 x 16. */
  private static final int MAX_PIXELS = 8_192 * 16 * 16;

  private static final int MAX_SIDE = 4_096;

  private final MP4Muxer muxer;
  private final FilmEncoder encoder = new FilmEncoder();
  private final int fps;
  private MuxerTrack track;
  private ByteBuffer buffer;
  private int count;

  private Mp4(SeekableByteChannel out, int fps) throws IOException {
    muxer = MP4Muxer.createMP4MuxerToChannel(out);
    this.fps = fps;
  }

  /**
   * Writes pictures of one size into a file, which is replaced if it exists.
   *
   * @param fps pictures a second, 1 to 60
   * @throws IllegalArgumentException if there is no picture, more than {@link #MAX_FRAMES}, one of
   *     another size, or one that is too large for common players; the file is not whole then
   */
  public static void write(Path file, Iterator<Pixels> pictures, int fps) throws IOException {
    Check.within("fps", fps, 1, 60);
    Check.that(pictures.hasNext(), "a film needs at least one picture");
    Frames frames = new Frames(pictures, MAX_FRAMES);
    try (SeekableByteChannel out = NIOUtils.writableChannel(file.toFile())) {
      Mp4 film = new Mp4(out, fps);
      while (frames.hasNext()) {
        film.add(frames.next());
      }
      film.muxer.finish();
    }
  }

  /**
   * As {@link #write(Path, Iterator, int)}, to somewhere that is left open: by way of a temporary
   * file, since the format's index comes first and is known last.
   *
   * @param target gives the stream, once the film is whole
   */
  public static void write(Supplier<OutputStream> target, Iterator<Pixels> pictures, int fps)
      throws IOException {
    Path file = Files.createTempFile("ganvas", ".mp4");
    try {
      write(file, pictures, fps);
      Files.copy(file, target.get());
    } finally {
      Files.delete(file);
    }
  }

  private void add(Pixels pixels) throws IOException {
    int scale = Enlarge.toReach(LEAST_SIDE, pixels);
    checkSize((long) pixels.width() * scale, (long) pixels.height() * scale);
    Picture picture = Yuv.of(Enlarge.by(pixels, scale));
    if (track == null) {
      track = muxer.addVideoTrack(Codec.H264, meta(picture));
      buffer = ByteBuffer.allocate(encoder.estimateBufferSize(picture));
    }
    buffer.clear();
    EncodedFrame frame = encoder.encodeFrame(picture, buffer);
    FrameType type = frame.isKeyFrame() ? FrameType.KEY : FrameType.INTER;
    // The track keeps the first bytes that it gets, so they must not be overwritten.
    ByteBuffer data = NIOUtils.clone(frame.getData());
    track.addFrame(Packet.createPacket(data, count, fps, 1, count, type, null));
    count++;
  }

  private static VideoCodecMeta meta(Picture picture) {
    return VideoCodecMeta.createSimpleVideoCodecMeta(picture.getSize(), ColorSpace.YUV420);
  }

  private static void checkSize(long width, long height) {
    Check.that(
        width * height <= MAX_PIXELS && Math.max(width, height) <= MAX_SIDE,
        "the film would have %d x %d pixels; allowed are %d in all and %d a side",
        width,
        height,
        MAX_PIXELS,
        MAX_SIDE);
  }
}
