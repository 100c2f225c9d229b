package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.runtime.image.Pixels;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {
  private static final Recipe RECIPE =
      new Recipe(
          "a-model",
          "ab".repeat(32),
          Sample.of(Long.MIN_VALUE).towards(7, 0.25).label("Schl\u00fcpfer"),
          Map.of("x", "1"));

  private static byte[] png(String recipe) {
    return Pixels.of(1, 1, 1, new byte[1]).png(Map.of(Recipe.KEYWORD, recipe));
  }

  @Test
  void aRecipeSurvivesTheJourneyInsideAPicture() {
    assertThat(Recipe.read(png(RECIPE.toJson()))).isEqualTo(RECIPE);
    assertThat(RECIPE.toJson()).contains("\"seed\":\"-9223372036854775808\"");
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
