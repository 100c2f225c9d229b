package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.runtime.image.Pixels;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {
  private static final Recipe RECIPE =
      new Recipe(
          "a-model",
          "ab".repeat(32),
          Sample.of(Long.MIN_VALUE)
              .towards(7, 0.25)
              .label("Schl\u00fcpfer")
              .code("digit", "3")
              .code("slant", -0.1),
          Map.of("x", "1"));

  private static byte[] png(String recipe) {
    return Pixels.of(1, 1, 1, new byte[1]).png(Map.of(Recipe.KEYWORD, recipe));
  }

  @Test
  void aRecipeSurvivesTheJourneyInsideAPicture() {
    assertThat(Recipe.read(png(RECIPE.toJson()))).isEqualTo(RECIPE);
    assertThat(RECIPE.toJson())
        .contains("\"seed\":\"-9223372036854775808\"")
        .contains("\"codes\":{\"digit\":\"3\",\"slant\":-0.1}");
  }

  @Test
  void aRecipeOfManyStylesSurvivesTheJourneyToo() {
    Sample sample = Sample.of(1);
    for (int i = 0; i < 20; i++) {
      StyleCode styles = new StyleCode("ab".repeat(32), 16, new float[16 * 128]);
      sample = sample.mix(Sample.of(i).styles(styles), "0");
    }
    Recipe recipe = new Recipe("a-model", "ab".repeat(32), sample, Map.of());

    assertThat(recipe.toJson()).hasSizeGreaterThan(200_000);
    assertThat(Recipe.read(png(recipe.toJson()))).isEqualTo(recipe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ganvas/1 | ganvas/2 | schema is \"ganvas/2\"",
        "a-model | ../../etc | model is \"../../etc\"",
        "abab | ABAB | sha256 is",
        "\"-9223372036854775808\" | 1e300 | seed is",
        "\"-9223372036854775808\" | [] | seed is",
        "\"-9223372036854775808\" | \"9223372036854775808\" | seed is",
        "Schl\u00fcpfer | '' | label is missing",
        "\"7\" | \"seven\" | towards is",
        "0.25 | 1.5 | amount is",
        "0.25 | null | amount is missing",
        "{\"digit\" | [\"digit\" | the recipe is not valid JSON",
        "{\"digit\":\"3\",\"slant\":-0.1} | 7 | codes is not an object of names and values",
        "-0.1 | null | codes: \"slant\" is neither a text nor a number",
        "-0.1 | {} | codes: \"slant\" is neither a text nor a number",
        "\"digit\" | \"\" | the name of a code is missing",
        "\"3\" | \"\" | the value of a code is missing",
      })
  void anEnemysRecipeIsRefusedLikeAnyRequest(String truth, String lie, String sentence) {
    byte[] png = png(RECIPE.toJson().replace(truth, lie));

    assertThatThrownBy(() -> Recipe.read(png))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[[[[", "\0", "{\"schema\": {}}"})
  void whatIsNoRecipeIsRefused(String text) {
    assertThatThrownBy(() -> Recipe.read(png(text))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void codesOfARecipeAreBounded() {
    String long65 = RECIPE.toJson().replace("digit", "d".repeat(65));
    assertThatThrownBy(() -> Recipe.parse(long65))
        .hasMessage("the length of a name of codes is 65; allowed are 1 to 64");
    String long1001 = RECIPE.toJson().replace("\"3\"", '"' + "3".repeat(1_001) + '"');
    assertThatThrownBy(() -> Recipe.parse(long1001))
        .hasMessage("the length of a value of codes is 1001; allowed are 1 to 1000");
    String many =
        IntStream.range(0, 65).mapToObj("\"c%d\":0"::formatted).collect(Collectors.joining(","));
    String many65 = RECIPE.toJson().replace("\"digit\":\"3\",\"slant\":-0.1", many);
    assertThatThrownBy(() -> Recipe.parse(many65))
        .hasMessage("the number of codes is 65; allowed are 0 to 64");
  }

  @Test
  void aPictureWithoutARecipeIsRefused() {
    assertThatThrownBy(() -> Recipe.read(Pixels.of(1, 1, 1, new byte[1]).png()))
        .hasMessage("this is no PNG file that carries a recipe");
  }

  @Test
  void aDeeplyNestedRecipeIsRefused() {
    String nested = "[".repeat(60_000);
    assertThatThrownBy(() -> Recipe.read(png(nested))).hasMessage("the recipe is not valid JSON");
  }
}
