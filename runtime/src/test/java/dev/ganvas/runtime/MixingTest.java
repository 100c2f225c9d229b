package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixingTest {
  private static final Sample ROW = Sample.of(1).label("Bag").psi(0.5);
  private static final Sample COLUMN = Sample.of(7).label("Coat").code("slant", 1);
  private static final List<String> COARSE = List.of("coarse");

  @Test
  void eachRowTakesTheLayersOfEachColumn() {
    Sample other = ROW.withSeed(2);
    Sample last = Sample.of(8);
    assertThat(new Mixing(List.of(ROW, other), List.of(COLUMN, last), COARSE).samples())
        .containsExactly(
            ROW.mix(COLUMN, "coarse"),
            ROW.mix(last, "coarse"),
            other.mix(COLUMN, "coarse"),
            other.mix(last, "coarse"));
  }

  @Test
  void edgesHaveFrom1To100Samples() {
    List<Sample> most = Collections.nCopies(Mixing.MOST, ROW);
    assertThat(new Mixing(most, List.of(COLUMN), COARSE).samples()).hasSize(Mixing.MOST);
    refused(List.of(), List.of(COLUMN), COARSE, "the number of rows is 0; allowed are 1 to 100");
    List<Sample> more = Collections.nCopies(Mixing.MOST + 1, COLUMN);
    refused(most, more, COARSE, "the number of columns is 101; allowed are 1 to 100");
  }

  @Test
  void columnsGiveNothingButStyles() {
    refused(
        List.of(ROW),
        List.of(COLUMN.psi(0.5)),
        COARSE,
        "the source of a mix is seed 7, Coat, slant 1.0, ");
    refused(List.of(ROW), List.of(COLUMN), List.of(), "the number of layers of a mix is 0");
  }

  private static void refused(
      List<Sample> rows, List<Sample> columns, List<String> layers, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mixing(rows, columns, layers))
        .withMessageStartingWith(sentence);
  }
}
