package dev.ganvas.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.runtime.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodersTest {
  private static Pixels decoded(byte[] file) throws IOException {
    return Pixels.of(ImageIO.read(new ByteArrayInputStream(file)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aJpegLooksLikeThePicture(int channels) throws IOException {
    Pixels pixels = Samples.smooth(40, channels, 0);
    Pixels back = decoded(Jpeg.encode(pixels, Jpeg.GOOD));

    assertThat(back.channels()).isEqualTo(channels);
    assertThat(Samples.psnr(pixels, back)).isGreaterThan(38);
  }

  @Test
  void aJpegIsTheSameEachTimeAndSmallerAtLowerQuality() {
    Pixels pixels = Samples.smooth(40, 3, 0);

    assertThat(Jpeg.encode(pixels, 80)).isEqualTo(Jpeg.encode(pixels, 80));
    assertThat(Jpeg.encode(pixels, 30)).hasSizeLessThan(Jpeg.encode(pixels, 90).length);
  }

  @Test
  void aJpegCarriesItsCommentAfterTheFirstSegment() throws IOException {
    Pixels pixels = Samples.smooth(16, 1, 0);
    byte[] file = Jpeg.encode(pixels, 90, "{\"seed\": \"7\", \"label\": \"\u4e2d\"}");
    String text = new String(file, StandardCharsets.UTF_8);

    assertThat(text).contains("JFIF", "{\"seed\": \"7\", \"label\": \"\u4e2d\"}");
    assertThat(decoded(file).bytes()).isEqualTo(decoded(Jpeg.encode(pixels, 90)).bytes());
    assertThat(Arrays.copyOfRange(file, 20, 22)).containsExactly(0xff, 0xfe);
  }

  @Test
  void aCommentThatDoesNotFitIsLeftOut() {
    Pixels dot = Samples.noise(1, 1, 1);
    byte[] plain = Jpeg.encode(dot, 90);

    assertThat(Jpeg.encode(dot, 90, "x".repeat(65_533))).hasSize(plain.length + 4 + 65_533);
    assertThat(Jpeg.encode(dot, 90, "x".repeat(65_534))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101, -1})
  void aQualityOutsideItsRangeIsRefused(int quality) {
    assertThatThrownBy(() -> Jpeg.encode(Samples.noise(1, 1, 1), quality))
        .hasMessage("quality is %d; allowed are 1 to 100", quality);
  }

  @Test
  void aThumbnailOfASmallPictureIsThePicture() {
    Pixels small = Samples.noise(256, 10, 1);

    assertThat(Thumbnail.of(small)).isSameAs(small);
  }

  @Test
  void aThumbnailIsTheMeanOfWhatItCovers() {
    byte[] bytes = new byte[512 * 512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 2 * 100);
    }
    Pixels thumbnail = Thumbnail.of(Pixels.of(512, 512, 1, bytes));

    assertThat(thumbnail.width()).isEqualTo(256);
    assertThat(thumbnail.bytes()).containsOnly(50);
  }

  @Test
  void aThumbnailKeepsTheShapeDownToOnePixel() {
    assertThat(Thumbnail.of(Samples.noise(300, 200, 3)).height()).isEqualTo(171);
    assertThat(Thumbnail.of(Samples.noise(1, 4_000, 1)).width()).isEqualTo(1);
  }

  @Test
  void aGreyPictureStaysGreyForOtherReaders() throws IOException {
    byte[] jpeg = Jpeg.encode(Samples.smooth(16, 1, 0), 90);

    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getType())
        .isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
  }
}
