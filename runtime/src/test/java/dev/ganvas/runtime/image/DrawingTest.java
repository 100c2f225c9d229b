package dev.ganvas.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.card.Range;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final Range VIEW = new Range(-2, 2);

  private static Pixels grey(int width, int height, int value) {
    byte[] bytes = new byte[width * height];
    Arrays.fill(bytes, (byte) value);
    return Pixels.of(width, height, 1, bytes);
  }

  private static int red(Pixels pixels, int x, int y) {
    return pixels.bytes()[(y * pixels.width() + x) * pixels.channels()] & 255;
  }

  @Test
  void aGridPutsPicturesInRowsWithGaps() {
    Pixels grid = PictureGrid.of(List.of(grey(3, 4, 10), grey(3, 4, 20), grey(3, 4, 30)), 2);

    assertThat(grid.width()).isEqualTo(8);
    assertThat(grid.height()).isEqualTo(10);
    assertThat(red(grid, 0, 0)).isEqualTo(10);
    assertThat(red(grid, 3, 0)).isEqualTo(255);
    assertThat(red(grid, 5, 3)).isEqualTo(20);
    assertThat(red(grid, 2, 9)).isEqualTo(30);
    assertThat(red(grid, 7, 9)).isEqualTo(255);
  }

  @Test
  void aGridIsAboutSquareByItself() {
    Pixels grid = PictureGrid.of(Collections.nCopies(10, grey(4, 4, 0)));

    assertThat(grid.width()).isEqualTo(4 * 6 - 2);
    assertThat(grid.height()).isEqualTo(3 * 6 - 2);
  }

  @Test
  void picturesOfDifferentSizesAreRefused() {
    assertThatThrownBy(() -> PictureGrid.of(List.of(grey(3, 4, 0), grey(4, 4, 0)), 2))
        .hasMessage("a grid's pictures have one size; found 3 x 4 x 1 and 4 x 4 x 1");
    assertThatThrownBy(() -> PictureGrid.of(List.of(), 2)).hasMessageContaining("at least one");
    assertThatThrownBy(() -> PictureGrid.of(Collections.nCopies(1_000, grey(99, 1, 0)), 1_000))
        .hasMessage("the grid is 100998 pixels long; allowed are 32768");
  }

  @Test
  void aScatterShowsPointsWhereTheyAre() {
    Pixels plot = Scatter.draw(new float[] {1, 1}, VIEW);

    assertThat(red(plot, 384, 128)).isLessThan(200);
    assertThat(red(plot, 128, 128)).isEqualTo(255);
    assertThat(red(plot, 384, 384)).isEqualTo(255);
  }

  @Test
  void pointsThatCannotBeShownAreLeftOut() {
    float[] strange = {Float.NaN, 0.3f, 0.3f, Float.POSITIVE_INFINITY, 7, 7};

    assertThat(Scatter.draw(strange, VIEW).bytes())
        .isEqualTo(Scatter.draw(new float[0], VIEW).bytes());
  }

  @Test
  void referencePointsHaveAnotherColour() {
    Pixels one = Scatter.draw(new float[] {1, 1}, VIEW);
    Pixels other = Scatter.draw(new float[0], new float[] {1, 1}, VIEW);

    assertThat(red(other, 384, 128)).isGreaterThan(red(one, 384, 128));
  }
}
