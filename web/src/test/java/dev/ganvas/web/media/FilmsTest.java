package dev.ganvas.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.runtime.image.Enlarge;
import dev.ganvas.runtime.image.Pixels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mkv.demuxer.MKVDemuxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmsTest {
  @TempDir Path folder;

  private static List<Pixels> walk(int side, int channels, int frames) {
    return IntStream.range(0, frames)
        .mapToObj(phase -> Samples.smooth(side, channels, phase))
        .toList();
  }

  private static byte[] gif(List<Pixels> pictures, int fps) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Gif.write(out, pictures.iterator(), GifTiming.ofFps(fps));
    return out.toByteArray();
  }

  private static List<Pixels> frames(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(in);
      List<Pixels> frames = new ArrayList<>();
      for (int i = 0; i < reader.getNumImages(true); i++) {
        frames.add(Pixels.of(reader.read(i)));
      }
      return frames;
    } finally {
      reader.dispose();
    }
  }

  @Test
  void aGreyGifIsExact() throws IOException {
    List<Pixels> pictures = List.of(Samples.noise(28, 20, 1), Samples.noise(28, 20, 1));
    List<Pixels> frames = frames(gif(pictures, 20));

    assertThat(frames).hasSize(2);
    assertThat(frames.get(0).bytes()).isEqualTo(pictures.get(0).coloured().bytes());
    assertThat(frames.get(1).bytes()).isEqualTo(pictures.get(1).coloured().bytes());
  }

  @Test
  void aGifOfFewColoursIsExactAndOneOfManyLooksAlike() throws IOException {
    Pixels few = Samples.noise(15, 17, 3);
    Pixels many = Samples.smooth(64, 3, 1);

    assertThat(frames(gif(List.of(few), 5)).get(0).bytes()).isEqualTo(few.bytes());
    assertThat(Samples.psnr(many, frames(gif(List.of(many), 5)).get(0))).isGreaterThan(32);
  }

  @ParameterizedTest
  @CsvSource({"1,100", "20,5", "30,3", "50,2"})
  void aGifPlaysForEverAtAboutTheSpeed(int fps, int hundredths) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    byte[] gif = gif(walk(8, 1, 2), fps);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(in);
      IIOMetadataNode root =
          (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
      IIOMetadataNode loop =
          (IIOMetadataNode) root.getElementsByTagName("ApplicationExtension").item(0);
      IIOMetadataNode control =
          (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);

      assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
      assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
      assertThat(control.getAttribute("delayTime")).isEqualTo(Integer.toString(hundredths));
    } finally {
      reader.dispose();
    }
  }

  @Test
  void anAnimationIsOfOneSizeAndBounded() {
    List<Pixels> mixed = List.of(Samples.noise(2, 2, 1), Samples.noise(3, 2, 1));
    Frames frames = new Frames(walk(2, 1, 3).iterator(), 2);
    frames.next();
    frames.next();

    assertThatThrownBy(frames::next).hasMessage("the animation has more than 2 pictures");
    assertThatThrownBy(() -> gif(mixed, 10))
        .hasMessage("an animation's pictures have one size; found 2 x 2 and 3 x 2");
    assertThatThrownBy(() -> gif(List.of(), 10))
        .hasMessage("an animation needs at least one picture");
  }

  @Test
  void eachPictureOfAGifIsHandedOnBeforeTheNextIsMade() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> written = new ArrayList<>();
    Iterator<Pixels> pictures =
        walk(32, 1, 3).stream().peek(picture -> written.add(out.size())).iterator();
    Gif.write(out, pictures, GifTiming.ofFps(10));

    assertThat(written.get(2) - written.get(1)).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 51})
  void aSpeedThatNoBrowserPlaysIsRefused(int fps) {
    assertThatThrownBy(() -> GifTiming.ofFps(fps))
        .hasMessage("fps is %d; allowed are 1 to 50", fps);
  }

  @ParameterizedTest
  @CsvSource({"28,1,280", "28,3,280", "257,1,258"})
  void aFilmShowsThePictures(int side, int channels, int shown)
      throws IOException, JCodecException {
    List<Pixels> pictures = walk(side, channels, 3);
    Path file = folder.resolve("walk.mp4");
    VideoFormat.MP4.write(file, pictures.iterator(), 20);

    try (SeekableByteChannel in = NIOUtils.readableChannel(file.toFile())) {
      FrameGrab grab = FrameGrab.createFrameGrab(in);
      for (Pixels picture : pictures) {
        Picture expected = Yuv.of(Enlarge.by(picture, shown / side));
        Picture seen = grab.getNativeFrame().cropped();

        assertThat(seen.getWidth()).isEqualTo(shown);
        assertThat(seen.getHeight()).isEqualTo(shown);
        assertThat(Samples.psnr(lightness(expected), lightness(seen))).isGreaterThan(38);
      }
      assertThat(grab.getNativeFrame()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"28,1,280,7", "28,3,280,60", "256,1,256,20"})
  void aWebFilmShowsThePicturesAtTheirTimes(int side, int channels, int shown, int fps)
      throws IOException {
    List<Pixels> pictures = walk(side, channels, 3);
    Path file = folder.resolve("walk.webm");
    VideoFormat.WEBM.write(file, pictures.iterator(), fps);

    try (SeekableByteChannel in = NIOUtils.readableChannel(file.toFile())) {
      DemuxerTrack track = new MKVDemuxer(in).getVideoTracks().get(0);
      for (int i = 0; i < pictures.size(); i++) {
        Packet packet = track.nextFrame();
        Pixels seen = Pixels.of(ImageIO.read(new ByteArrayInputStream(webp(packet.getData()))));

        assertThat(packet.getPts()).isEqualTo(Math.round(1000.0 * i / fps));
        assertThat(seen.width()).isEqualTo(shown);
        assertThat(Samples.psnr(Enlarge.by(pictures.get(i), shown / side).coloured(), seen))
            .isGreaterThan(30);
      }
      assertThat(track.nextFrame()).isNull();
    }
  }

  /** A picture of VP8 by itself, as a file. */
  private static byte[] webp(ByteBuffer frame) {
    int length = frame.remaining();
    return ByteBuffer.allocate(20 + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(12 + length)
        .put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
        .putInt(length)
        .put(frame)
        .array();
  }

  private static Pixels lightness(Picture picture) {
    byte[] levels = picture.getPlaneData(0).clone();
    for (int i = 0; i < levels.length; i++) {
      levels[i] += (byte) 128;
    }
    return Pixels.of(picture.getWidth(), picture.getHeight(), 1, levels);
  }

  @ParameterizedTest
  @CsvSource({
    "000000,16,128,128", "ffffff,235,128,128", "808080,126,128,128",
    "ff0000,81,90,240", "00ff00,145,54,34", "0000ff,41,240,110",
  })
  void coloursBecomeThoseOfVideo(String rgb, int lightness, int blue, int red) {
    Picture picture = Yuv.of(Pixels.of(1, 1, 3, HexFormat.of().parseHex(rgb)));

    assertThat(picture.getWidth()).isEqualTo(2);
    assertThat(picture.getPlaneData(0)).containsOnly(lightness - 128);
    assertThat(picture.getPlaneData(1)).containsOnly(blue - 128);
    assertThat(picture.getPlaneData(2)).containsOnly(red - 128);
  }

  @Test
  void aFilmIsRefusedThatCommonPlayersCannotShow() throws IOException {
    Path file = folder.resolve("large.mp4");
    List<Pixels> large = List.of(Pixels.of(2_000, 2_000, 1, new byte[4_000_000]));

    assertThatThrownBy(() -> VideoFormat.MP4.write(file, large.iterator(), 20))
        .hasMessage(
            "the film would have 2000 x 2000 pixels; allowed are 2097152 in all and 4096 a side");
    assertThatThrownBy(() -> VideoFormat.MP4.write(file, List.<Pixels>of().iterator(), 20))
        .hasMessage("a film needs at least one picture");
    assertThatThrownBy(() -> VideoFormat.MP4.write(file, large.iterator(), 61))
        .hasMessage("fps is 61; allowed are 1 to 60");
    Files.deleteIfExists(file);
  }
}
