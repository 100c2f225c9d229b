package dev.ganvas.web.media;

import static org.jcodec.containers.mkv.MKVType.createByType;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jcodec.codecs.vpx.VP8Encoder;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mkv.MKVType;
import org.jcodec.containers.mkv.boxes.EbmlBase;
import org.jcodec.containers.mkv.boxes.EbmlFloat;
import org.jcodec.containers.mkv.boxes.EbmlMaster;
import org.jcodec.containers.mkv.boxes.EbmlString;
import org.jcodec.containers.mkv.boxes.EbmlUint;
import org.jcodec.containers.mkv.boxes.MkvBlock;

/**
 * VP8 in a WebM file. The elements are the library's; its muxer is not taken, since it plays every
 * film at 25 pictures a second and holds all of it in memory.
 */
final class Webm implements Video {
  /** Of 0 to 127: hardly any loss can be seen. */
  private static final int QUANTISER = 10;

  /** Instead of a length, says that the segment reaches to the end of the file. */
  private static final long TO_THE_END = 0x01FF_FFFF_FFFF_FFFFL;

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final SeekableByteChannel out;
  private final int fps;
  private final VP8Encoder encoder = VP8Encoder.createVP8Encoder(QUANTISER);
  private long informationAt;
  private ByteBuffer buffer;
  private int count;

  Webm(SeekableByteChannel out, int fps) {
    this.out = out;
    this.fps = fps;
  }

  @Override
  public void add(Picture picture) throws IOException {
    if (buffer == null) {
      begin(picture);
      buffer = ByteBuffer.allocate(encoder.estimateBufferSize(picture));
    }
    buffer.clear();
    ByteBuffer data = encoder.encodeFrame(picture, buffer).getData();
    master(MKVType.Cluster, number(MKVType.Timecode, millis()), MkvBlock.keyFrame(1, 0, data))
        .mux(out);
    count++;
  }

  /** Says how long the film has become. */
  @Override
  public void finish() throws IOException {
    out.setPosition(informationAt);
    information().mux(out);
  }

  private void begin(Picture picture) throws IOException {
    master(
            MKVType.EBML,
            number(MKVType.EBMLVersion, 1),
            number(MKVType.EBMLReadVersion, 1),
            number(MKVType.EBMLMaxIDLength, 4),
            number(MKVType.EBMLMaxSizeLength, 8),
            text(MKVType.DocType, "webm"),
            number(MKVType.DocTypeVersion, 2),
            number(MKVType.DocTypeReadVersion, 2))
        .mux(out);
    out.write(ByteBuffer.wrap(MKVType.Segment.id));
    out.write(ByteBuffer.allocate(Long.BYTES).putLong(0, TO_THE_END));
    informationAt = out.position();
    information().mux(out);
    track(picture).mux(out);
  }

  private EbmlMaster information() {
    EbmlFloat duration = createByType(MKVType.Duration);
    duration.setDouble(millis());
    return master(
        MKVType.Info,
        number(MKVType.TimecodeScale, NANOS_PER_MILLI),
        text(MKVType.MuxingApp, "Ganvas"),
        text(MKVType.WritingApp, "Ganvas"),
        duration);
  }

  private EbmlMaster track(Picture picture) {
    EbmlMaster size =
        master(
            MKVType.Video,
            number(MKVType.PixelWidth, picture.getWidth()),
            number(MKVType.PixelHeight, picture.getHeight()));
    EbmlMaster entry =
        master(
            MKVType.TrackEntry,
            number(MKVType.TrackNumber, 1),
            number(MKVType.TrackUID, 1),
            number(MKVType.TrackType, 1),
            text(MKVType.CodecID, "V_VP8"),
            number(MKVType.DefaultDuration, NANOS_PER_SECOND / fps),
            size);
    return master(MKVType.Tracks, entry);
  }

  /** When the next picture is shown. */
  private int millis() {
    return Math.round(1_000f * count / fps);
  }

  private static EbmlMaster master(MKVType type, EbmlBase... children) {
    EbmlMaster master = createByType(type);
    for (EbmlBase child : children) {
      master.add(child);
    }
    return master;
  }

  private static EbmlUint number(MKVType type, long value) {
    EbmlUint number = createByType(type);
    number.setUint(value);
    return number;
  }

  private static EbmlString text(MKVType type, String value) {
    EbmlString text = createByType(type);
    text.setString(value);
    return text;
  }
}
