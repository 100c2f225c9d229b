package dev.ganvas.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
  private static Pixels noise(int width, int height, int channels) {
    byte[] bytes = new byte[width * height * channels];
    new Random(1).nextBytes(bytes);
    return Pixels.of(width, height, channels, bytes);
  }

  /** The picture as another decoder sees it. */
  private static int[] decoded(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
  }

  private static int[] unsigned(Pixels pixels) {
    byte[] bytes = pixels.bytes();
    int[] values = new int[bytes.length];
    Arrays.setAll(values, i -> bytes[i] & 255);
    return values;
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "1,1,3", "28,28,1", "7,300,3", "300,7,1", "200,150,3"})
  void anotherDecoderReadsTheSamePixels(int width, int height, int channels) throws IOException {
    Pixels pixels = noise(width, height, channels);

    assertThat(decoded(pixels.png())).isEqualTo(unsigned(pixels));
  }

  @Test
  void flatArtIsCompressedByItsRepeats() throws IOException {
    byte[] bytes = new byte[256 * 256 * 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 768 < 300 ? 200 : i / 30_000 * 40);
    }
    Pixels flat = Pixels.of(256, 256, 3, bytes);

    assertThat(flat.png()).hasSizeLessThan(4_000);
    assertThat(decoded(flat.png())).isEqualTo(unsigned(flat));
  }

  @Test
  void noiseIsNotMadeLarger() {
    assertThat(noise(200, 200, 3).png()).hasSizeLessThan(200 * 200 * 3 * 102 / 100);
  }

  @Test
  void theImageForAwtHasTheSamePixels() throws IOException {
    for (int channels : new int[] {1, 3}) {
      Pixels pixels = noise(13, 5, channels);
      BufferedImage image = pixels.image();

      assertThat(image.getRaster().getPixels(0, 0, 13, 5, (int[]) null))
          .isEqualTo(unsigned(pixels));
    }
  }

  @Test
  void textsAreReadBackAndOthersIgnored() {
    byte[] png = noise(3, 3, 1).png(Map.of("other", "x", "ganvas", "Gr\u00fc\u00dfe \u4e2d"));

    assertThat(PngText.read(png, "ganvas")).hasValue("Gr\u00fc\u00dfe \u4e2d");
    assertThat(PngText.read(png, "gan")).isEmpty();
    assertThat(PngText.read(new byte[0], "ganvas")).isEmpty();
  }

  @Test
  void aTextWithAWrongChecksumIsIgnored() {
    byte[] png = noise(1, 1, 1).png(Map.of("ganvas", "hello"));
    png[60] ^= 1;

    assertThat(PngText.read(png, "ganvas")).isEmpty();
  }

  @Test
  void brokenFilesGiveATextOrNoneButNeverAnError() {
    byte[] whole = noise(8, 8, 3).png(Map.of("ganvas", "hello"));
    Random random = new Random(2);
    for (int i = 0; i < 5_000; i++) {
      byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length));
      if (broken.length > 8) {
        broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
      }
      assertThat(PngText.read(broken, "ganvas").orElse("hello")).isEqualTo("hello");
    }
  }
}
