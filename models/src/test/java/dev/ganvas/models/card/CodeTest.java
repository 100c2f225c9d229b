package dev.ganvas.models.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.random.SeedStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTest {
  private static final String CODES =
      """
      [{"name": "digit", "tensor": "category", "choices": ["zero", "one", "two"]},
       {"name": "slant", "tensor": "code1", "range": [-1, 1.5]}]""";
  private static final Categorical DIGIT =
      new Categorical("digit", "category", List.of("zero", "one", "two"));
  private static final Continuous SLANT = new Continuous("slant", "code1", new Range(-1, 1.5));

  private static ModelCard card(String codes) {
    return ModelCard.parse(
        """
        {"schema": "ganvas/1", "id": "digits", "title": "Digits", "task": "generate",
         "graphs": {"generator": {"file": "g.onnx", "sha256": "%s"}},
         "inputs": {"latent": {"tensor": "latent", "dim": 8, "distribution": "normal"},
          "label": {"tensor": "label", "encoding": "index", "names": ["a"]}, "codes": %s},
         "output": {"tensor": "y", "width": 8, "height": 8, "channels": 3, "range": [0, 1]},
         "licence": "CC0-1.0"}
        """
            .formatted("0123456789abcdef".repeat(4), codes));
  }

  @Test
  void theFieldsOfACodeTellWhichKindItIs() {
    assertThat(card(CODES).inputs().codes()).containsExactly(DIGIT, SLANT);
    assertThat(ModelCard.parse(card(CODES).toJson())).isEqualTo(card(CODES));
  }

  @Test
  void aCardWithoutCodesDoesNotMentionThem() {
    assertThat(card("null").inputs().codes()).isEmpty();
    assertThat(card("[]").toJson()).doesNotContain("codes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "digit | | a name of inputs.codes is missing",
        "digit | a=b | inputs.codes: the name a=b has a '=' in it",
        "digit | slant | inputs.codes has the same name twice",
        "\"category\" | \"\" | inputs.codes.digit.tensor is missing",
        "category | latent | inputs.codes.digit.tensor is \"latent\", the tensor of another input",
        "category | label | inputs.codes.digit.tensor is \"label\", the tensor of another input",
        "code1 | category | inputs.codes.slant.tensor is \"category\", the tensor of another input",
        "\"two\" | \"one\" | inputs.codes.digit.choices has the same name twice",
        "\"two\" | \" \" | a name of inputs.codes.digit.choices is missing",
        "[-1, 1.5] | null | inputs.codes.slant.range is missing",
        "[-1, 1.5] | [1, -1] | inputs.codes.[].range is [1.0, -1.0]; allowed are two finite",
        "[-1, 1.5] | [0, 1e99] | inputs.codes.slant.range is [0.0, 1.0E99]; allowed are two ends",
        "[-1, 1.5] | [1, 1.00000000001] | inputs.codes.slant.range is [1.0, 1.00000000001]; all",
        "[-1, 1.5] | \"wide\" | inputs.codes.[].range is missing or of the wrong type",
        "\"choices\" | \"options\" | inputs.codes.[] has neither choices nor a range",
      })
  void aCodeThatLiesIsRefusedWithTheFieldsName(String truth, String lie, String sentence) {
    String codes = CODES.replace(truth, lie == null ? "" : lie);

    assertThatThrownBy(() -> card(codes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void namesAndNumbersOfCodesAndChoicesAreBounded() {
    assertThatThrownBy(() -> new Categorical("n".repeat(65), "t", List.of("a")))
        .hasMessage("the length of a name of inputs.codes is 65; allowed are 1 to 64");
    assertThatThrownBy(() -> new Categorical("n", "t", List.of()))
        .hasMessage("the number of inputs.codes.n.choices is 0; allowed are 1 to 1000");
    List<Code> many =
        IntStream.range(0, 65)
            .<Code>mapToObj(i -> new Continuous("n" + i, "t" + i, new Range(0, 1)))
            .toList();
    assertThatThrownBy(() -> new Inputs(null, null, many))
        .hasMessage("the number of inputs.codes is 65; allowed are 0 to 64");
    assertThatThrownBy(() -> new Inputs(null, null, Collections.singletonList(null)))
        .hasMessage("an entry of inputs.codes is missing");
  }

  @Test
  void everyChoiceIsDrawnAboutAsOftenAsAnyOther() {
    int[] counts = new int[3];
    for (int seed = 0; seed < 3_000; seed++) {
      counts[DIGIT.draw(Code.stream(seed, 0))]++;
    }
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(900, 1_100));
  }

  @Test
  void numbersFillTheirRange() {
    float[] drawn = new float[1_000];
    for (int seed = 0; seed < drawn.length; seed++) {
      drawn[seed] = SLANT.draw(Code.stream(seed, 1));
      assertThat(SLANT.accepts(drawn[seed])).isTrue();
    }
    Arrays.sort(drawn);
    assertThat(drawn[0]).isBetween(-1f, -0.99f);
    assertThat(drawn[500]).isBetween(0.15f, 0.35f);
    assertThat(drawn[999]).isBetween(1.48f, 1.5f);
  }

  @Test
  void oneStreamGivesOneValueAfterTheOther() {
    SeedStream stream = SeedStream.of(7, 9);
    assertThat(SLANT.draw(stream)).isNotEqualTo(SLANT.draw(stream));
  }

  @Test
  void aRangeIsAsWideAsItsEndsAreAsFloats() {
    Continuous tenth = new Continuous("x", "x", new Range(0, 0.1));

    assertThat(tenth.accepts(0.1f)).isTrue();
    assertThat(tenth.accepts(0.1 + 1e-7)).isFalse();
    assertThat(tenth.accepts(Double.NaN)).isFalse();
    assertThat(tenth.accepts(-1e-9)).isFalse();
  }
}
