package dev.ganvas.trainer.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.recipe.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepTableTest {
  private static final Recipe RECIPE = TinyRuns.recipe("gan", Map.of());
  private static final Cell FIRST = new Cell("narrow", "gan", RECIPE, 1);
  private static final Cell SECOND = new Cell("narrow", "wgan", RECIPE, 1);
  private static final Cell THIRD = new Cell("wide", "gan", RECIPE, 1);
  private static final Cell FOURTH = new Cell("wide", "wgan", RECIPE, 1);

  private static Outcome outcome(Cell cell, double distance, String failure) {
    Map<String, Double> figures = new LinkedHashMap<>();
    if (failure == null) {
      figures.put("distance_10", distance);
      figures.put("distance_10_floor", 0.25);
    }
    return new Outcome(cell.row(), cell.column(), 10, 1, figures, failure);
  }

  @Test
  void theTableHasTheFirstFigureOfEachCellAndSaysWhatFailedAndWhatIsNotThereYet() {
    Sweep sweep = new Sweep("test", "A test", List.of(FIRST, SECOND, THIRD, FOURTH));
    Map<Cell, Outcome> finished =
        Map.of(
            FIRST, outcome(FIRST, 1.25, null),
            SECOND, outcome(SECOND, 0, "loss became NaN"),
            THIRD, outcome(THIRD, 1234.56, null));
    assertThat(new SweepTable(sweep, finished).markdown())
        .isEqualTo(
            """
            | distance_10 (floor 0.3) | gan | wgan |
            |---|---:|---:|
            | narrow | 1.3 | failed |
            | wide | 1234.6 |  |
            """);
  }

  @Test
  void withoutFiguresThereAreDashes() {
    Sweep sweep = new Sweep("test", "A test", List.of(FIRST));
    Outcome bare = new Outcome("narrow", "gan", 10, 1, Map.of(), null);
    assertThat(new SweepTable(sweep, Map.of(FIRST, bare)).markdown())
        .isEqualTo("|  | gan |\n|---|---:|\n| narrow | - |\n");
  }

  @Test
  void cellsOfOneNameAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sweep("test", "A test", List.of(FIRST, FIRST)))
        .withMessage("two cells of the sweep test have one name");
  }
}
