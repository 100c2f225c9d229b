package dev.ganvas.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SquareScalerTest {
  /** A picture of pixels 0xRRGGBB. */
  private static Pixels picture(int width, int height, int... rgb) {
    byte[] bytes = new byte[3 * rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      bytes[3 * i] = (byte) (rgb[i] >> 16);
      bytes[3 * i + 1] = (byte) (rgb[i] >> 8);
      bytes[3 * i + 2] = (byte) rgb[i];
    }
    return Pixels.of(width, height, 3, bytes);
  }

  private static byte[] blues(Pixels picture) {
    byte[] rgb = picture.bytes();
    byte[] blues = new byte[rgb.length / 3];
    for (int i = 0; i < blues.length; i++) {
      blues[i] = rgb[3 * i + 2];
    }
    return blues;
  }

  @Test
  void leavesAPictureOfTheRightSizeAsItIs() {
    Pixels picture = picture(2, 2, 0x010203, 0x040506, 0x070809, 0xfffefd);
    assertThat(new SquareScaler(2).scale(picture).bytes()).isEqualTo(picture.bytes());
  }

  @Test
  void averagesTheAreaThatAPixelCovers() {
    Pixels picture = picture(3, 3, new int[] {0, 0, 0, 0, 90, 0, 0, 0, 180});
    assertThat(new SquareScaler(1).scale(picture).bytes()).containsExactly(0, 0, 30);
  }

  @Test
  void sharesAPixelBetweenTheTwoThatCoverIt() {
    int[] column = {0, 90, 0, 0, 90, 0, 0, 90, 0};
    assertThat(blues(new SquareScaler(2).scale(picture(3, 3, column))))
        .containsExactly(30, 30, 30, 30);
  }

  @Test
  void cutsTheCentreOutOfAWidePicture() {
    Pixels picture = picture(4, 2, new int[] {9, 1, 2, 9, 9, 3, 4, 9});
    assertThat(blues(new SquareScaler(2).scale(picture))).containsExactly(1, 2, 3, 4);
  }

  @Test
  void interpolatesWhereAPictureGrows() {
    Pixels picture = picture(2, 2, new int[] {0, 80, 0, 80});
    assertThat(blues(new SquareScaler(4).scale(picture))).startsWith(0, 20, 60, 80);
  }

  @Test
  void makesASquareEvenOfAThread() {
    Pixels square = new SquareScaler(4).scale(picture(1, 100, new int[100]));
    assertThat(square.width()).isEqualTo(4);
    assertThat(square.bytes()).hasSize(48);
  }
}
