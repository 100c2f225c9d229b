package dev.ganvas.trainer.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SquareScalerTest {
  @Test
  void leavesAPictureOfTheRightSizeAsItIs() {
    Bitmap bitmap = new Bitmap(2, 2, new int[] {0x010203, 0x040506, 0x070809, 0xfffefd});
    assertThat(new SquareScaler(2).scale(bitmap))
        .containsExactly(1, 4, 7, 255, 2, 5, 8, 254, 3, 6, 9, 253);
  }

  @Test
  void averagesTheAreaThatAPixelCovers() {
    Bitmap bitmap = new Bitmap(3, 3, new int[] {0, 0, 0, 0, 90, 0, 0, 0, 180});
    assertThat(new SquareScaler(1).scale(bitmap)).containsExactly(0, 0, 30);
  }

  @Test
  void sharesAPixelBetweenTheTwoThatCoverIt() {
    int[] column = {0, 90, 0, 0, 90, 0, 0, 90, 0};
    assertThat(Arrays.copyOfRange(new SquareScaler(2).scale(new Bitmap(3, 3, column)), 8, 12))
        .containsExactly(30, 30, 30, 30);
  }

  @Test
  void cutsTheCentreOutOfAWidePicture() {
    Bitmap bitmap = new Bitmap(4, 2, new int[] {9, 1, 2, 9, 9, 3, 4, 9});
    assertThat(Arrays.copyOfRange(new SquareScaler(2).scale(bitmap), 8, 12))
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void interpolatesWhereAPictureGrows() {
    Bitmap bitmap = new Bitmap(2, 2, new int[] {0, 80, 0, 80});
    assertThat(Arrays.copyOfRange(new SquareScaler(4).scale(bitmap), 32, 36))
        .containsExactly(0, 20, 60, 80);
  }

  @Test
  void makesASquareEvenOfAThread() {
    assertThat(new SquareScaler(4).scale(new Bitmap(1, 100, new int[100]))).hasSize(48);
  }
}
