package dev.ganvas.web.media;

import java.io.IOException;
import java.nio.ByteBuffer;
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

/** H.264 in an MP4 file. */
final class Mp4 implements Video {
  private final MP4Muxer muxer;
  private final FilmEncoder encoder = new FilmEncoder();
  private final int fps;
  private MuxerTrack track;
  private ByteBuffer buffer;
  private int count;

  Mp4(SeekableByteChannel out, int fps) throws IOException {
    muxer = MP4Muxer.createMP4MuxerToChannel(out);
    this.fps = fps;
  }

  @Override
  public void add(Picture picture) throws IOException {
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

  @Override
  public void finish() throws IOException {
    muxer.finish();
  }

  private static VideoCodecMeta meta(Picture picture) {
    return VideoCodecMeta.createSimpleVideoCodecMeta(picture.getSize(), ColorSpace.YUV420);
  }
}
