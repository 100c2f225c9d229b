package dev.ganvas.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.web.media.FoundRecipe.Source;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeReaderTest {
  private static final String OURS =
      """
      {"schema": "ganvas/1", "model": "fashion-cgan", "sha256": "%s", "seed": "-7",
       "label": "Sneaker", "versions": {}}"""
          .formatted("ab".repeat(32));

  private static byte[] png(String keyword, String text) {
    return Samples.noise(2, 2, 1).png(Map.of(keyword, text));
  }

  private static FoundRecipe a1111(String text) {
    return RecipeReader.read(png("parameters", text));
  }

  @Test
  void ourOwnRecipeIsFoundWhole() {
    FoundRecipe found = RecipeReader.read(png("ganvas", OURS));

    assertThat(found.source()).isEqualTo(Source.GANVAS);
    assertThat(found.model()).isEqualTo("fashion-cgan");
    assertThat(found.seed()).isEqualTo(-7);
    assertThat(found.recipe().orElseThrow().label()).isEqualTo("Sneaker");
    assertThat(found.recipe().orElseThrow().sha256()).isEqualTo("ab".repeat(32));
  }

  @Test
  void theSeedOfA1111IsFoundBehindAnyPrompt() {
    FoundRecipe found =
        a1111(
            """
            a cat, Seed: 1
            Steps: 99, Seed: 2, Model: prompt
            Negative prompt: "quotes, Seed: 3
            Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1234567890, Size: 512x512, Model: x.y
            """);

    assertThat(found)
        .isEqualTo(new FoundRecipe(Source.A1111, "x.y", 1_234_567_890L, Optional.empty()));
  }

  @Test
  void settingsInsideQuotesAreNotMistaken() {
    FoundRecipe found =
        a1111("Steps: 1, Lora: \"a: 1, \\\"Seed: 5, Model: b\", Seed: 6, Template: \"Seed: 7\"");

    assertThat(found.seed()).isEqualTo(6);
    assertThat(found.model()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Steps: 20, Seed: 1e9 | Seed is \"1e9\"; allowed are whole numbers of 64 bits",
        "Steps: 20, Seed: 9223372036854775808 | Seed is \"9223372036854775808\"",
        "Steps: 20, Seed: %s%n | Seed is \"%s%n\"",
        "Steps: 20, Seed: | Seed is \"\"",
        "Steps: 20, Size: 1x1 | the A1111 parameters name no Seed",
        "Steps: 20, Model: \"Seed: 1, Seed: 2 | the A1111 parameters name no Seed",
        "Seed: 7 | the A1111 parameters have no line that begins with \"Steps:\"",
      })
  void whatIsNoSeedIsRefusedWithASentence(String text, String sentence) {
    assertThatThrownBy(() -> a1111(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void aModelsNameOfControlCharactersOrEnormousLengthIsRefused() {
    assertThatThrownBy(() -> a1111("Steps: 1, Seed: 1, Model: a\tb"))
        .hasMessageStartingWith("Model is \"a?b\"");
    assertThatThrownBy(() -> a1111("Steps: 1, Seed: 1, Model: " + "m".repeat(201)))
        .hasMessageStartingWith("Model is");
  }

  @Test
  void ourOwnRecipeIsPreferredAndItsFaultsAreNotHidden() {
    Map<String, String> both =
        Map.of("ganvas", OURS.replace("fashion-cgan", "../x"), "parameters", "Steps: 1, Seed: 1");

    assertThatThrownBy(() -> RecipeReader.read(Samples.noise(1, 1, 1).png(both)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("model is \"../x\"");
  }

  @Test
  void filesWithoutARecipeAreRefused() {
    assertThatThrownBy(() -> RecipeReader.read(Samples.noise(1, 1, 1).png()))
        .hasMessage("the PNG file carries neither a recipe of ours nor A1111 parameters");
    assertThatThrownBy(() -> RecipeReader.read(Jpeg.encode(Samples.noise(1, 1, 1), 90)))
        .hasMessage("the file is no PNG file; recipes are read from those alone");
    assertThatThrownBy(() -> RecipeReader.read(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Steps: 1, Seed: 5, x: \"", "Steps: 1, Seed: 5, x: \"\\"})
  void linesOfAnyShapeAndLengthAreReadInOnePass(String line) {
    assertThat(a1111(line + "\\\"a,".repeat(15_000)).seed()).isEqualTo(5);
  }

  @Test
  void brokenParametersAreRefusedButNeverAnotherError() {
    String whole = "p\nSteps: 20, Sampler: \"E, a\", Seed: 12, Size: 5x5, Model: x";
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder broken = new StringBuilder(whole);
      broken.setCharAt(random.nextInt(whole.length()), ",:\"\\\n19 ".charAt(random.nextInt(8)));
      try {
        assertThat(a1111(broken.toString()).source()).isEqualTo(Source.A1111);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageMatching("(?s)(Seed is|the A1111 parameters).*");
      }
    }
  }
}
