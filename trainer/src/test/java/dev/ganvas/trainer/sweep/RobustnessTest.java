package dev.ganvas.trainer.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.ImaginedData;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
  private static DataDescription pictures(int size) {
    return new ImaginedData(List.of(1, size, size));
  }

  private static Sweep sweep(int size) {
    return Sweeps.named("robustness", pictures(size), 1);
  }

  @Test
  void everyArchitectureMeetsEveryObjective() {
    Sweep sweep = sweep(28);
    assertThat(sweep.columns()).containsExactly("dcgan", "lsgan", "wgan", "wgan-gp");
    assertThat(sweep.rows()).hasSize(9);
    assertThat(sweep.cells()).hasSize(36);
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 32, 64})
  void everyCellFitsPicturesOfThatSize(int size) {
    for (Cell cell : sweep(size).cells()) {
      Shape sample = Shape.of(Shape.N, 1, size, size);
      assertThat(cell.recipe().generatorFor(pictures(size)).outputs().get("image").shape())
          .as(cell.title())
          .isEqualTo(sample);
      assertThat(cell.recipe().criticFor(pictures(size)).outputs())
          .as(cell.title())
          .containsKey(Architecture.SCORE);
    }
  }

  @Test
  void onlyTheNetworksDifferFromWhatWasPublishedAndInTheFirstRowNotEvenThose() {
    for (Cell cell : sweep(28).cells()) {
      Recipe published = Recipes.named(cell.column());
      assertThat(cell.recipe())
          .usingRecursiveComparison()
          .ignoringFields("architecture")
          .isEqualTo(published);
      if (cell.row().equals("DCGAN")) {
        assertThat(cell.recipe()).isEqualTo(published);
      }
    }
  }

  @Test
  void settingsAreChangedInEveryCell() {
    Sweep sweep = sweep(28).with(Map.of("images", "2000", "batch", "32"));
    assertThat(sweep.cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.recipe().images()).isEqualTo(2000);
              assertThat(cell.recipe().batch()).isEqualTo(32);
            });
    assertThat(sweep.cells().get(0).recipe().architecture()).isInstanceOf(Dcgan.class);
  }

  @Test
  void pointsAndOtherNamesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweeps.named("robustness", new TinyData(List.of(2)), 1))
        .withMessage("noise holds points; this sweep is of pictures");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweeps.named("depth", pictures(28), 1))
        .withMessage("sweep is depth; allowed are robustness");
  }
}
