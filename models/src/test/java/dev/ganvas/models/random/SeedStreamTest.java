package dev.ganvas.models.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the words of the Python program in docs/seeds.md. */
class SeedStreamTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, a706dd2f4d197e6f, b382a305f4414f5e",
    "7, 1, 8254fd5b2111dce4, c052c5bc0d7f2360",
    "-1, 0, 5dc20aa7b2a27137, bda5668a01d7049c"
  })
  void givesTheWordsThatAnotherLanguageGives(long seed, long stream, String first, String second) {
    SeedStream random = SeedStream.of(seed, stream);
    assertThat(Long.toHexString(random.nextLong())).isEqualTo(first);
    assertThat(Long.toHexString(random.nextLong())).isEqualTo(second);
  }

  @Test
  void takesAFractionFromTheUpper53BitsAndAChoiceFromTheUpper32() {
    SeedStream fractions = SeedStream.of(0, 0);
    assertThat(fractions.nextDouble()).isEqualTo(0.6524484863740322);
    assertThat(fractions.nextDouble()).isEqualTo(0.7012121095215252);
    SeedStream choices = SeedStream.of(0, 0);
    assertThat(new int[] {choices.nextInt(10), choices.nextInt(10), choices.nextInt(10)})
        .containsExactly(6, 7, 3);
  }

  @Test
  void givesNormalsInPairsAsBoxAndMullerDo() {
    float[] pair = new float[2];
    SeedStream.of(0, 0).fillNormal(pair);
    assertThat(pair).containsExactly(-0.43872148f, -1.3860766f);
  }

  @Test
  void normalsHaveMeanZeroAndDeviationOne() {
    SeedStream random = SeedStream.of(5, 5);
    int count = 100_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double value = random.nextNormal();
      sum += value;
      squares += value * value;
    }
    assertThat(sum / count).isCloseTo(0, within(0.01));
    assertThat(squares / count).isCloseTo(1, within(0.02));
  }

  @Test
  void aChoiceNeedsSomethingToChooseFrom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedStream.of(0, 0).nextInt(0))
        .withMessage("bound is 0; allowed are 1 and above");
  }
}
