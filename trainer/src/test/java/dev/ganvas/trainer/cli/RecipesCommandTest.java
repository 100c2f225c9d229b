package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class RecipesCommandTest {
  static List<Recipe> recipes() {
    return Recipes.all();
  }

  @Test
  void withoutANameEveryRecipeIsListed() {
    assertThat(shown()).contains(Recipes.all().stream().map(Recipe::name).toList());
  }

  @Test
  void aSettingIsShownWithItsValueItsMeaningAndWhatElseThereIs() {
    assertThat(shown("wgan-gp").replaceAll("\\s+", " "))
        .contains(
            "regularisers.gradient-penalty.weight 10 the factor of the penalty in the critic's"
                + " loss, 10 in the paper ",
            " critic.rate 1e-4 the learning rate before any schedule; 2e-4 for DCGAN ",
            " averageHalfLifeImages 20000 half-life of the generator's moving average, in images;",
            " views [] what is done to each sample before the critic sees it; any of"
                + " instance-noise, flip, translation, cutout, colour, adaptive ",
            " growth.type none when the networks grow; one of none, doubling ",
            " Networks for images of 28 x 28 in grey, for one image: ",
            " score Linear [N, 1] 6,273 ");
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aTerminalOf104ColumnsHasRoomForEverySetting(Recipe recipe) {
    List<String> lines =
        shown(recipe.name())
            .lines()
            .dropWhile(line -> !line.startsWith("Settings"))
            .skip(1)
            .takeWhile(line -> !line.isEmpty())
            .toList();
    assertThat(lines).allMatch(line -> line.length() <= 104);
    Settings.list(recipe)
        .forEach(
            (name, value) ->
                assertThat(lines)
                    .filteredOn(line -> line.startsWith("  " + name + " "))
                    .singleElement()
                    .asString()
                    .contains("  " + value + "  "));
  }

  private static String shown(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new RecipesCommand()).setOut(new PrintWriter(out)).execute(arguments);
    assertThat(code).isZero();
    return out.toString();
  }
}
