package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.TinyData;
import java.util.List;
import org.junit.jupiter.api.Test;

class HalvedTest {
  private static final float[] TWO_PICTURES = {
    1, 3, 5, 5, //
    0, 4, 5, 5,
    8, 0, 1, 2,
    0, 0, 3, 4,
    //
    0, 0, 0, 0,
    0, 0, 0, 4,
    1, 1, 2, 2,
    1, 1, 2, 2
  };

  private static float[] read(Dataset data) {
    float[] target = new float[data.shape().stream().reduce(1, Math::multiplyExact) + 1];
    data.read(7, target, 1);
    return target;
  }

  @Test
  void eachPixelIsTheMeanOfASquare() {
    assertThat(Squares.means(TWO_PICTURES, 4)).containsExactly(2, 5, 2, 2.5f, 0, 1, 1, 2);
  }

  @Test
  void aFadeDrawsPixelsTowardsThoseMeans() {
    float[] pictures = TWO_PICTURES.clone();
    Squares.blend(pictures, 4, 0.25);
    assertThat(pictures).startsWith(1.75f, 2.25f, 5, 5, 1.5f, 2.5f, 5, 5);
    pictures = TWO_PICTURES.clone();
    Squares.blend(pictures, 4, 0);
    assertThat(pictures).startsWith(2, 2, 5, 5, 2, 2, 5, 5, 2, 2, 2.5f, 2.5f);
    pictures = TWO_PICTURES.clone();
    Squares.blend(pictures, 4, 1);
    assertThat(pictures).containsExactly(TWO_PICTURES);
  }

  @Test
  void picturesAreHalvedAsOftenAsAsked() {
    Dataset whole = new TinyData(List.of(3, 28, 28));
    Dataset once = new Halved(whole, 1);
    Dataset twice = new Halved(whole, 2);
    assertThat(once.shape()).containsExactly(3, 14, 14);
    assertThat(twice.shape()).containsExactly(3, 7, 7);
    assertThat(read(twice)).containsExactly(read(new Halved(once, 1)));
    assertThat(read(new Halved(whole, 0))).containsExactly(read(whole));
  }

  @Test
  void allElseIsThatOfTheWhole() {
    Dataset whole = new TinyData(List.of(1, 28, 28));
    Dataset half = new Halved(whole, 1);
    DataDescription described = new Halved.Description(whole, 1);
    for (DataDescription data : List.of(half, described)) {
      assertThat(data.shape()).containsExactly(1, 14, 14);
      assertThat(List.of(data.name(), data.labels(), data.size(), data.hash(), data.licence()))
          .isEqualTo(
              List.of(whole.name(), whole.labels(), whole.size(), whole.hash(), whole.licence()));
    }
    assertThat(half.label(7)).isEqualTo(whole.label(7));
  }

  @Test
  void pointsStayAsTheyAre() {
    Dataset points = new Halved(new TinyData(List.of(2)), 0);
    assertThat(points.shape()).containsExactly(2);
    assertThat(read(points)).containsExactly(read(new TinyData(List.of(2))));
  }
}
