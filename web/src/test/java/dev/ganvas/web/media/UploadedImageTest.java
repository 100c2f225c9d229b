package dev.ganvas.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.runtime.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedImageTest {
  /** 32 x 16 pixels: teal, and transparent on the right. */
  private static final byte[] WEBP =
      Base64.getDecoder()
          .decode("UklGRigAAABXRUJQVlA4TBsAAAAvH8ADEA8wgAMyQPMf8BAIJPlLD7BARP+jeAEA");

  private static byte[] encode(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] gif(int frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Pixels> pictures = Collections.nCopies(frames, Samples.noise(9, 7, 1));
    Gif.write(out, pictures.iterator(), GifTiming.ofFps(10));
    return out.toByteArray();
  }

  private static byte[] file(String format) throws IOException {
    return switch (format) {
      case "png" -> Samples.noise(40, 30, 3).png();
      case "jpeg" -> Jpeg.encode(Samples.noise(40, 30, 3), 90);
      case "gif" -> gif(1);
      default -> WEBP.clone();
    };
  }

  @ParameterizedTest
  @CsvSource({"png,40", "jpeg,40", "gif,9", "webp,32"})
  void eachFormatIsReadWhateverItIsCalled(String format, int width) throws IOException {
    Pixels pixels = UploadedImage.read(file(format));

    assertThat(pixels.width()).isEqualTo(width);
    assertThat(pixels.channels()).isEqualTo(3);
  }

  @Test
  void losslessFormatsAreReadExactly() throws IOException {
    Pixels colour = Samples.noise(40, 30, 3);
    Pixels grey = Samples.noise(9, 7, 1);

    assertThat(UploadedImage.read(colour.png()).bytes()).isEqualTo(colour.bytes());
    assertThat(UploadedImage.read(grey.png()).bytes()).isEqualTo(grey.coloured().bytes());
    assertThat(UploadedImage.read(gif(1)).bytes()).isEqualTo(grey.coloured().bytes());
  }

  @Test
  void whatIsTransparentComesOutWhite() throws IOException {
    BufferedImage glass = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    byte[] webp = UploadedImage.read(WEBP).bytes();

    assertThat(UploadedImage.read(encode(glass, "png")).bytes()).containsExactly(-1, -1, -1);
    assertThat(Arrays.copyOfRange(webp, 3 * 31, 3 * 32)).containsExactly(-1, -1, -1);
  }

  @Test
  void greyOfSixteenBitsIsReadAsEight() throws IOException {
    BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(0, 0, 0, 0x4040);

    assertThat(UploadedImage.read(encode(grey, "png")).bytes()).containsExactly(0x40, 0x40, 0x40);
  }

  @Test
  void greyJpegsAreNotLightened() {
    byte[] levels = new byte[64];
    Arrays.fill(levels, (byte) 100);
    byte[] read = UploadedImage.read(Jpeg.encode(Pixels.of(8, 8, 1, levels), 95)).bytes();

    assertThat(read[0] & 255).isCloseTo(100, within(1));
  }

  @Test
  void jpegsAreTurnedUpright() {
    byte[] plain = Jpeg.encode(Samples.noise(24, 8, 3), 90);
    byte[] exif = {
      -1, -31, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0,
      0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
    };
    byte[] turned =
        ByteBuffer.allocate(plain.length + exif.length)
            .put(plain, 0, 2)
            .put(exif)
            .put(plain, 2, plain.length - 2)
            .array();
    Pixels upright = UploadedImage.read(turned);

    assertThat(upright.width()).isEqualTo(8);
    assertThat(upright.height()).isEqualTo(24);
  }

  @ParameterizedTest
  @CsvSource({"30000,30000", "4097,1", "1,10000", "2147483647,2147483647"})
  void aPngThatAnnouncesTooMuchIsRefusedByItsHeader(int width, int height) {
    byte[] png = Arrays.copyOf(Samples.noise(1, 1, 1).png(), 100_000);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());

    assertThatThrownBy(() -> UploadedImage.read(png))
        .isInstanceOf(OversizedImageException.class)
        .hasMessage(
            "the picture has %d x %d pixels; allowed are 4,096 a side and 16,777,216 in all",
            width, height);
  }

  @Test
  void jpegsAndWebpsThatAnnounceTooMuchAreRefusedByTheirHeaders() {
    byte[] jpeg = Jpeg.encode(Samples.noise(8, 8, 1), 90);
    int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 30_000).putShort(frame + 7, (short) 30_000);
    byte[] webp = WEBP.clone();
    Arrays.fill(webp, 21, 24, (byte) 0xff);

    assertThatThrownBy(() -> UploadedImage.read(jpeg)).isInstanceOf(OversizedImageException.class);
    assertThatThrownBy(() -> UploadedImage.read(webp)).isInstanceOf(OversizedImageException.class);
  }

  @Test
  void theSmallestPictureIsReadAndAnEmptyFileRefused() {
    assertThat(UploadedImage.read(Samples.noise(1, 1, 3).png()).width()).isEqualTo(1);
    assertThat(UploadedImage.read(Samples.noise(1, 4_096, 3).png()).height()).isEqualTo(4_096);
    assertThatThrownBy(() -> UploadedImage.read(new byte[0]))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the picture is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "webp"})
  void truncatedPicturesAreRefused(String format) throws IOException {
    byte[] whole = file(format);
    for (int length = 12; length < whole.length - 20; length += 1 + whole.length / 60) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> UploadedImage.read(part))
          .as("the first %d of %d bytes", length, whole.length)
          .isInstanceOf(BrokenImageException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>not found</html>", "BM 1234", "II*\0", "%PDF-1.4", "RIFF1234WAVE"})
  void otherFormatsAreUnsupported(String content) {
    assertThatThrownBy(() -> UploadedImage.read(content.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(UnsupportedImageException.class)
        .hasMessage("the picture is of an unknown format; allowed are PNG, JPEG, WebP and GIF");
  }

  @Test
  void animationsAreRefused() throws IOException {
    byte[] gif = gif(2);
    byte[] webp = WEBP.clone();
    System.arraycopy("ANIM".getBytes(StandardCharsets.US_ASCII), 0, webp, 12, 4);

    for (byte[] file : List.of(gif, webp, animatedPng())) {
      assertThatThrownBy(() -> UploadedImage.read(file))
          .isInstanceOf(BrokenImageException.class)
          .hasMessage("the picture is animated; allowed are still ones");
    }
  }

  private static byte[] animatedPng() {
    byte[] plain = Samples.noise(1, 1, 1).png();
    byte[] chunk = "acTL\0\0\0\1\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(chunk);
    return ByteBuffer.allocate(plain.length + 20)
        .put(plain, 0, 33)
        .putInt(8)
        .put(chunk)
        .putInt((int) crc.getValue())
        .put(plain, 33, plain.length - 33)
        .array();
  }

  @Test
  void jpegsOfRareKindsAreUnsupported() {
    byte[] jpeg = Jpeg.encode(Samples.noise(8, 8, 3), 90);
    int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
    byte[] cmyk = jpeg.clone();
    cmyk[frame + 9] = 4;
    byte[] arithmetic = jpeg.clone();
    arithmetic[frame + 1] = (byte) 0xc9;

    for (byte[] rare : List.of(cmyk, arithmetic)) {
      assertThatThrownBy(() -> UploadedImage.read(rare))
          .isInstanceOf(UnsupportedImageException.class)
          .hasMessageStartingWith("the picture is a JPEG file of a rare kind");
    }
  }

  @Test
  void aJpegOfThousandsOfScansIsNotDecoded() {
    byte[] jpeg = Jpeg.encode(Samples.noise(8, 8, 1), 90);
    byte[] slow = Arrays.copyOf(jpeg, jpeg.length + 2_000);
    for (int i = jpeg.length; i < slow.length; i += 2) {
      ByteBuffer.wrap(slow).putShort(i, (short) 0xffda);
    }

    assertThatThrownBy(() -> UploadedImage.read(slow))
        .isInstanceOf(UnsupportedImageException.class)
        .hasMessageEndingWith("scans; allowed are 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "webp"})
  void damagedPicturesAreReadOrRefusedButNeverAnotherError(String format) throws IOException {
    byte[] whole = file(format);
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      try {
        assertThat(UploadedImage.read(damaged).channels()).isEqualTo(3);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageStartingWith("the picture ");
      }
    }
  }
}
