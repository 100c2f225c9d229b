package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.runtime.image.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a made-up sheet of five cells a row, whose levels count the cells. */
class DigitsTest {
  private static final int COLUMNS = 5;
  private static final int CELL = 20;

  @TempDir private Path directory;

  @Test
  void keepsTheLastFifthOfEachDigitAside() throws IOException {
    Dataset train = Digits.open(sheet(20), Split.TRAIN);
    Dataset test = Digits.open(sheet(20), Split.TEST);
    assertThat(levels(train)).hasSize(80).contains(7, 10, 17).doesNotContain(8, 9, 18, 19);
    assertThat(levels(test)).hasSize(20).contains(8, 9, 18, 19, 98, 99);
  }

  @Test
  void callsThePicturesByTheDigitOfTheirRows() throws IOException {
    Dataset test = Digits.open(sheet(20), Split.TEST);
    assertThat(test.labels()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(IntStream.range(0, 20).map(test::label))
        .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9);
  }

  @Test
  void givesEachDigitABlackMarginOfFour() throws IOException {
    Dataset train = Digits.open(sheet(10), Split.TRAIN);
    assertThat(train.shape()).containsExactly(1, 28, 28);
    float[] picture = new float[28 * 28];
    train.read(1, picture, 0);
    float level = 1 / 127.5f - 1;
    assertThat(picture[3 * 28 + 4]).isEqualTo(-1);
    assertThat(picture[4 * 28 + 3]).isEqualTo(-1);
    assertThat(picture[4 * 28 + 4]).isEqualTo(level);
    assertThat(picture[23 * 28 + 23]).isEqualTo(level);
    assertThat(picture[23 * 28 + 24]).isEqualTo(-1);
    assertThat(picture[24 * 28 + 23]).isEqualTo(-1);
  }

  @Test
  void refusesASheetThatTenDigitsCannotShare() throws IOException {
    Path seven = sheet(7);
    assertThatThrownBy(() -> Digits.open(seven, Split.TRAIN))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s has 35 cells of 20 pixels; ten digits take as many each, and 5 at least", seven);
  }

  @Test
  void saysHowToGetThemWhereTheyAreNot() {
    Datasets datasets = new Datasets(new Home(directory));
    assertThat(datasets.list().get(1).licence()).isEqualTo("Apache-2.0 AND BSD-3-Clause");
    assertThat(datasets.list().get(1).whereabouts())
        .satisfiesAnyOf(
            where -> assertThat(where).isEqualTo("96 MB, ./ganvas data fetch digits"),
            where -> assertThat(where).startsWith("/usr/share/doc/opencv-doc"));
  }

  private Path sheet(int rows) throws IOException {
    byte[] bytes = new byte[COLUMNS * CELL * rows * CELL];
    for (int i = 0; i < bytes.length; i++) {
      int column = i % (COLUMNS * CELL) / CELL;
      int row = i / (COLUMNS * CELL * CELL);
      bytes[i] = (byte) (row * COLUMNS + column);
    }
    Path file = directory.resolve("digits-%d.png".formatted(rows));
    return Files.write(file, Pixels.of(COLUMNS * CELL, rows * CELL, 1, bytes).png());
  }

  /** The level of each picture's middle. */
  private static int[] levels(Dataset dataset) {
    float[] picture = new float[28 * 28];
    return IntStream.range(0, dataset.size())
        .map(
            index -> {
              dataset.read(index, picture, 0);
              return Math.round((picture[14 * 28 + 14] + 1) * 127.5f);
            })
        .toArray();
  }
}
