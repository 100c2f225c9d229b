package dev.ganvas.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
  @Test
  void picturesSurviveTheJourneyToAwtAndBack() {
    for (int channels : new int[] {1, 3}) {
      byte[] bytes = new byte[7 * 5 * channels];
      new Random(1).nextBytes(bytes);
      Pixels pixels = Pixels.of(7, 5, channels, bytes);
      Pixels back = Pixels.of(pixels.image());

      assertThat(back.bytes()).isEqualTo(bytes);
      assertThat(back.width()).isEqualTo(7);
      assertThat(back.channels()).isEqualTo(channels);
    }
  }

  @Test
  void greyOfSixteenBitsIsNotLightened() {
    BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(0, 0, 0, 0x4040);

    assertThat(Pixels.of(grey).bytes()).containsExactly(0x40);
  }

  @Test
  void whatIsTransparentIsPutOnWhite() {
    BufferedImage glass = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(0, 0, 0x00ff0000);
    glass.setRGB(1, 0, 0x80000000);

    assertThat(Pixels.of(glass).bytes()).containsExactly(-1, -1, -1, 0x7f, 0x7f, 0x7f);
  }

  @Test
  void whatIsTransparentShowsTheBackground() {
    BufferedImage glass = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(0, 0, 0x00ff0000);

    assertThat(Pixels.of(glass, new Color(1, 2, 3)).bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void greyGlassTakesTheColourBehindIt() {
    ColorSpace grey = ColorSpace.getInstance(ColorSpace.CS_GRAY);
    ComponentColorModel model =
        new ComponentColorModel(grey, true, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
    raster.setPixel(0, 0, new int[] {100, 255});
    raster.setPixel(1, 0, new int[] {100, 51});
    BufferedImage image = new BufferedImage(model, raster, false, null);

    assertThat(Pixels.of(image, Color.BLACK).bytes()).containsExactly(100, 20);
    assertThat(Pixels.of(image, new Color(10, 20, 30)).bytes())
        .containsExactly(100, 100, 100, 28, 36, 44);
  }

  @Test
  void palettesAreResolved() {
    byte[] levels = {0, 64};
    IndexColorModel palette = new IndexColorModel(8, 2, levels, levels, levels, 0);
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    image.getRaster().setSample(1, 0, 0, 1);

    assertThat(Pixels.of(image).bytes()).containsExactly(-1, -1, -1, 64, 64, 64);
  }

  @Test
  void greyBecomesColourWithoutAChange() {
    Pixels grey = Pixels.of(2, 1, 1, new byte[] {1, 2});

    assertThat(grey.coloured().bytes()).containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(Pixels.of(1, 1, 3, new byte[3]).coloured().channels()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"1,LR", "2,RL", "3,rl", "4,lr", "5,Ll", "6,lL", "7,rR", "8,Rr", "9,LR", "0,LR"})
  void aJpegIsTurnedTheWayTheCameraWasHeld(int code, String topEdge) {
    Pixels stored = Pixels.of(2, 2, 1, new byte[] {'L', 'R', 'l', 'r'});
    byte[] seen = Orientation.ofJpeg(jpegWithOrientation(code)).apply(stored).bytes();

    assertThat(new String(seen, 0, 2, StandardCharsets.US_ASCII)).isEqualTo(topEdge);
  }

  @Test
  void aPictureTakenLyingOnASideGetsItsSidesSwapped() {
    Pixels stored = Pixels.of(2, 1, 3, new byte[] {1, 2, 3, 4, 5, 6});
    Pixels seen = new Orientation(6).apply(stored);

    assertThat(seen.width()).isEqualTo(1);
    assertThat(seen.height()).isEqualTo(2);
    assertThat(seen.bytes()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @CsvSource({"a.PNG,PNG", "b.jpeg,JPEG", "c.jpg,JPEG", "d.webp,WEBP", "png.gif,GIF"})
  void aFormatIsNamedByTheLastExtension(String name, ImageFormat format) {
    assertThat(format.isNamedBy(name)).isTrue();
    assertThat(Arrays.stream(ImageFormat.values()).filter(any -> any.isNamedBy(name))).hasSize(1);
  }

  private static byte[] jpegWithOrientation(int code) {
    ByteBuffer jpeg = ByteBuffer.allocate(64);
    jpeg.putShort((short) 0xffd8).putShort((short) 0xffe1).putShort((short) 34);
    jpeg.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
    jpeg.putInt(8).putShort((short) 1);
    jpeg.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) code);
    return jpeg.array();
  }
}
