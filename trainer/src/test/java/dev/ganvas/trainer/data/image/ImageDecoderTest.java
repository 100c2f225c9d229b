package dev.ganvas.trainer.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.data.TestImages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
  private static final Color TEAL = new Color(0x108070);

  @Test
  void readsPng() throws IOException {
    byte[] png = TestImages.encode(TestImages.plain(3, 2, TEAL), "png");
    Pixels picture = ImageDecoder.decode(png, Color.WHITE);
    assertThat(picture.width()).isEqualTo(3);
    assertThat(picture.height()).isEqualTo(2);
    assertThat(colours(png)).containsOnly(0x108070);
  }

  @Test
  void readsJpeg() throws IOException {
    BufferedImage grey = TestImages.plain(16, 16, new Color(0x404040));
    assertThat(colours(TestImages.encode(grey, "jpg"))).containsOnly(0x404040);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossless.webp", "lossy.webp"})
  void readsWebp(String name) throws IOException {
    Pixels picture = ImageDecoder.decode(resource(name), Color.WHITE);
    assertThat(picture.width()).isEqualTo(32);
    assertThat(picture.height()).isEqualTo(16);
    assertThat(picture.bytes()[1] & 0xff).isCloseTo(0x80, within(4));
    assertThat(Arrays.copyOfRange(picture.bytes(), 93, 96)).containsOnly(0xff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossless.webp", "lossy.webp"})
  void refusesTruncatedWebp(String name) throws IOException {
    byte[] whole = resource(name);
    for (int length = 12; length < whole.length - 8; length += 7) {
      expectRefusal(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void doesNotLightenGrey() throws IOException {
    BufferedImage grey = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSamples(0, 0, 4, 4, 0, filled(128));
    assertThat(colours(TestImages.encode(grey, "png"))).containsOnly(0x808080);
    assertThat(colours(TestImages.encode(grey, "jpg"))).containsOnly(0x808080);
  }

  @Test
  void readsGreyOfSixteenBits() throws IOException {
    BufferedImage grey = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSamples(0, 0, 4, 4, 0, filled(0x4040));
    assertThat(colours(TestImages.encode(grey, "png"))).containsOnly(0x404040);
  }

  @Test
  void putsWhatIsTransparentOnWhite() throws IOException {
    BufferedImage glass = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(0, 0, 0x00ff0000);
    glass.setRGB(1, 0, 0x80000000);
    assertThat(colours(TestImages.encode(glass, "png"))).containsExactly(0xffffff, 0x7f7f7f);
  }

  @Test
  void readsPalettesWithATransparentEntry() throws IOException {
    byte[] levels = {0, 64};
    IndexColorModel palette = new IndexColorModel(8, 2, levels, levels, levels, 0);
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    image.getRaster().setSample(1, 0, 0, 1);
    assertThat(colours(TestImages.encode(image, "png"))).containsExactly(0xffffff, 0x404040);
  }

  /** How a camera was held is the runtime's to read; here it is asked. */
  @Test
  void turnsJpegTheWayTheCameraWasHeld() throws IOException {
    byte[] jpeg = TestImages.encode(TestImages.plain(16, 8, TEAL), "jpg");
    byte[] exif = exifOfACameraLyingOnItsSide();
    byte[] turned = new byte[jpeg.length + exif.length];
    System.arraycopy(jpeg, 0, turned, 0, 2);
    System.arraycopy(exif, 0, turned, 2, exif.length);
    System.arraycopy(jpeg, 2, turned, 2 + exif.length, jpeg.length - 2);
    assertThat(ImageDecoder.decode(turned, Color.WHITE).height()).isEqualTo(16);
  }

  @Test
  void refusesAnEnormousPictureByItsHeader() {
    byte[] png = TestImages.encode(TestImages.plain(2, 2, TEAL), "png");
    ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
    assertThatThrownBy(() -> ImageDecoder.decode(png, Color.WHITE))
        .isInstanceOf(UnusableImageException.class)
        .hasMessage("has 30000 x 30000 pixels; allowed are 50 million in all and 32768 a side");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void refusesTruncatedFiles(String format) {
    byte[] whole = TestImages.encode(TestImages.plain(64, 64, TEAL), format);
    for (int length = 12; length < whole.length - 20; length += 29) {
      expectRefusal(Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>not found</html>", "GIF89a and so on", "RIFF1234WAVEfmt "})
  void refusesWhatIsNoImage(String content) {
    assertThatThrownBy(
            () -> ImageDecoder.decode(content.getBytes(StandardCharsets.US_ASCII), Color.WHITE))
        .hasMessage("is neither PNG nor JPEG nor WebP");
  }

  private static int[] colours(byte[] file) throws IOException {
    byte[] rgb = ImageDecoder.decode(file, Color.WHITE).bytes();
    return IntStream.range(0, rgb.length / 3)
        .map(i -> (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | (rgb[3 * i + 2] & 255))
        .toArray();
  }

  private static void expectRefusal(byte[] part) {
    assertThatThrownBy(() -> ImageDecoder.decode(part, Color.WHITE))
        .as("the first %d bytes", part.length)
        .isInstanceOf(UnusableImageException.class);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ImageDecoderTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static int[] filled(int level) {
    int[] levels = new int[16];
    Arrays.fill(levels, level);
    return levels;
  }

  private static byte[] exifOfACameraLyingOnItsSide() {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1).putShort((short) 34);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
    exif.putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    return exif.array();
  }
}
