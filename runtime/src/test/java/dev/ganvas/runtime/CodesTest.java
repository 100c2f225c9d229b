package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.Code;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are named inputs: chosen by a request, or else drawn by the seed. */
class CodesTest {
  private static final Codes CODES = Codes.of(TestBundles.CODES);

  @TempDir Path directory;
  private Generator digits;

  @BeforeEach
  void open() {
    digits = Generator.open(TestBundles.digits(directory));
  }

  @AfterEach
  void close() {
    digits.close();
  }

  private Picture picture(Sample sample) {
    return digits.generate(Request.of(List.of(sample))).get(0);
  }

  private byte[] bytes(Sample sample) {
    return picture(sample).pixels().bytes();
  }

  @Test
  void everyCodeChangesThePicture() {
    Sample first = Sample.of(7).code("digit", "1").code("slant", 0);

    assertThat(bytes(first.code("digit", "Three"))).isNotEqualTo(bytes(first));
    assertThat(bytes(first.code("slant", 0.5))).isNotEqualTo(bytes(first));
    assertThat(bytes(first.code("digit", "2").code("digit", "1"))).isEqualTo(bytes(first));
  }

  @Test
  void whatARequestLeavesOpenTheSeedDraws() {
    Set<Object> drawn = new HashSet<>();
    for (Picture picture : digits.generate(Request.of(30).code("slant", 0.25))) {
      Sample stated = picture.recipe().sample();
      drawn.add(stated.codes().get("digit"));
      assertThat(stated.codes().get("slant")).isEqualTo(CodeValue.of(0.25));
    }
    assertThat(drawn).contains(CodeValue.of("1"), CodeValue.of("2"), CodeValue.of("Three"));
    assertThat(CODES.resolve(Sample.of(5)))
        .containsExactly(
            TestBundles.CODES.get(0).draw(Code.stream(5, 0)),
            TestBundles.CODES.get(1).draw(Code.stream(5, 1)));
  }

  @Test
  void aPictureStatesEveryCodeAndIsMadeAgainFromThem() {
    Sample asked = Sample.of(3).code("slant", 0.1);
    for (Sample sample : List.of(Sample.of(3), asked, Sample.of(3).towards(4, 0.3))) {
      byte[] png = picture(sample).png();
      Recipe recipe = Recipe.read(png);

      assertThat(recipe.sample().codes().keySet()).containsExactly("digit", "slant");
      assertThat(digits.remake(recipe).png()).isEqualTo(png);
    }
  }

  @Test
  void betweenTwoSeedsNumbersGoAlongAndChoicesStay() {
    List<Number> seven = CODES.resolve(Sample.of(7));
    List<Number> nine = CODES.resolve(Sample.of(9));
    List<Number> quarter = CODES.resolve(Sample.of(7).towards(9, 0.25));

    assertThat(quarter.get(0)).isEqualTo(seven.get(0));
    assertThat(quarter.get(1).doubleValue())
        .isCloseTo(
            0.75 * seven.get(1).doubleValue() + 0.25 * nine.get(1).doubleValue(), within(1e-7));
    assertThat(CODES.resolve(Sample.of(7).towards(9, 0))).isEqualTo(seven);
    assertThat(CODES.resolve(Sample.of(7).towards(9, 1)).get(1)).isEqualTo(nine.get(1));
    assertThat(CODES.resolve(Sample.of(7).towards(9, 0.25).code("slant", 1)).get(1)).isEqualTo(1f);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "three, 2", "THREE, 2", "0, 0"})
  void aChoiceGoesByItsNameAndThenByItsIndex(String text, int index) {
    assertThat(CODES.resolve(Sample.of(1).code("digit", text)).get(0)).isEqualTo(index);
  }

  @Test
  void aNumberIsTheIndexOfAChoice() {
    assertThat(CODES.resolve(Sample.of(1).code("digit", 1)).get(0)).isEqualTo(1);
    assertThat(CODES.resolve(Sample.of(1).code("slant", "-.5e0")).get(1)).isEqualTo(-0.5f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slnat | 0 | code is \"slnat\"; allowed are digit, slant; did you mean slant?",
        "Digit | 0 | code is \"Digit\"; allowed are digit, slant; did you mean digit?",
        "digit | Thee | code digit is \"Thee\"; allowed are 1, 2, Three; did you mean Three?",
        "digit | 3 | code digit is \"3\"; allowed are 1, 2, Three",
        "slant | 1.01 | code slant is \"1.01\"; allowed are numbers from -1.0 to 1.0",
        "slant | NaN | code slant is \"NaN\"; allowed are numbers from -1.0 to 1.0",
        "slant | 0x1p0 | code slant is \"0x1p0\"; allowed are numbers from -1.0 to 1.0",
        "slant | 1e999 | code slant is \"1e999\"; allowed are numbers from -1.0 to 1.0",
        "'' | 1 | the name of a code is missing",
        "slant | '' | the value of a code is missing",
      })
  void whatTheModelDoesNotHaveIsRefusedWithWhatItHas(String name, String value, String sentence) {
    assertThatThrownBy(() -> digits.check(Request.of(3).code(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digit | 3 | code digit is 3; allowed are 0 to 2",
        "digit | -1 | code digit is -1; allowed are 0 to 2",
        "digit | 0.5 | code digit is 0.5; allowed are 0 to 2",
        "digit | NaN | code digit is NaN; allowed are 0 to 2",
        "slant | -1.5 | code slant is -1.5; allowed are numbers from -1.0 to 1.0",
        "slant | NaN | code slant is NaN; allowed are numbers from -1.0 to 1.0",
      })
  void numbersOutsideAreRefused(String name, double value, String sentence) {
    assertThatThrownBy(() -> digits.generate(Request.of(3).code(name, value))).hasMessage(sentence);
  }

  @Test
  void aModelWithoutCodesSaysSo() {
    try (Generator clothes = Generator.open(TestBundles.clothes(directory.resolve("clothes")))) {
      assertThatThrownBy(() -> clothes.generate(Request.of(1).code("digit", "1")))
          .hasMessage("code \"digit\" is given, but this model has no codes");
    }
  }

  @Test
  void aLatentOfOnesOwnNeedsItsCodes() {
    Sample own = Sample.ofLatent(new float[TestNets.LATENT]);

    assertThatThrownBy(() -> digits.tensors(Request.of(List.of(own.code("digit", "1")))))
        .hasMessage("code slant is missing; only a seed draws one");
    Sample whole = own.code("digit", "1").code("slant", 1);
    assertThat(digits.tensors(Request.of(List.of(whole))).values()).hasSize(64);
  }

  @Test
  void samplesWithTheSameCodesAreEqual() {
    Sample one = Sample.of(1).code("digit", "1").code("slant", 0.5);

    assertThat(one).isEqualTo(Sample.of(1).code("slant", 0.5).code("digit", "1"));
    assertThat(one).isNotEqualTo(one.code("slant", 0.6)).isNotEqualTo(Sample.of(1));
    assertThat(one).hasToString("seed 1, digit 1, slant 0.5");
  }

  @Test
  void equalSamplesGiveEqualFilesWhateverTheOrderOfTheirCodes() {
    Sample one = Sample.of(3).code("digit", "1").code("slant", 0.5);
    Sample other = Sample.of(3).code("slant", 0.5).code("digit", "1");
    assertThat(one).isEqualTo(other);
    assertThat(picture(one).png()).isEqualTo(picture(other).png());
  }

  @Test
  void aCodeWithoutAValueIsRefused() {
    assertThatThrownBy(() -> Sample.of(3).code("digit", (CodeValue) null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the value of code \"digit\" is missing");
  }
}
