package dev.ganvas.trainer.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import dev.ganvas.trainer.data.ImaginedData;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {
  @TempDir private Path directory;

  @Test
  void ofPicturesThereIsEveryRecipeAsPublishedButForTheBudget() {
    Sweep sweep = new Variants(new ImaginedData(List.of(1, 28, 28)), 1000).sweep(List.of(7L));
    assertThat(sweep.rows()).isEqualTo(Recipes.all().stream().map(Recipe::name).toList());
    for (Cell cell : sweep.cells()) {
      Recipe published = Recipes.named(cell.row());
      assertThat(cell.recipe()).isEqualTo(Settings.change(published, Map.of("images", "1000")));
      assertThat(cell.seed()).isEqualTo(7);
    }
  }

  @Test
  void ofPointsThereAreThoseThatNeedNoLabelsWithOneKindOfNetworksAndEachOnce() {
    Sweep sweep = new Variants(Mixture.ring(), 1000).sweep(List.of(1L, 2L));
    assertThat(sweep.columns()).containsExactly("seed 1", "seed 2");
    assertThat(sweep.rows())
        .contains("gan", "wgan-gp", "infogan", "r3gan", "r3gan-annealed")
        .doesNotContain("dcgan", "cgan", "acgan-projection", "progan");
    assertThat(Settings.list(sweep.cells().get(0).recipe()))
        .containsEntry("architecture.type", "mlp")
        .containsEntry("architecture.critic.weights", "NONE");
    Cell sngan =
        sweep.cells().stream().filter(cell -> cell.row().equals("sngan")).findFirst().orElseThrow();
    assertThat(Settings.list(sngan.recipe()))
        .containsEntry("architecture.critic.weights", "SPECTRAL");
  }

  @Test
  void whatIsLeftOutIsKnownByWhy() {
    assertThat(new Variants(new ImaginedData(List.of(1, 28, 28)), 1000).leftOut()).isEmpty();
    assertThat(new Variants(Mixture.ring(), 1000).leftOut())
        .isEqualTo(
            Map.of(
                "for want of labels",
                List.of("cgan", "cgan-projection", "acgan", "acgan-projection"),
                "for being `gan` with these networks",
                List.of("dcgan"),
                "for want of pictures",
                List.of("progan", "stylegan", "stylegan2")));
  }

  @Test
  void seedsThatFailedAreCounted() throws IOException {
    Sweep sweep =
        new Sweep("tiny", "Tiny", List.of(cell("gan", 1), cell("gan", 2), cell("lsgan", 1)));
    Results results = results();
    for (Cell cell : sweep.cells()) {
      boolean fails = cell.row().equals("lsgan") || cell.seed() == 2;
      Map<String, Double> figures =
          fails ? Map.of() : Map.of("modes_of_9", 5.0, "modes_of_9_floor", 8.0);
      String failure = fails ? "it came to nothing" : null;
      try (Session session =
          Session.begin(
              results.place(cell), results.start(cell), Devices.choose("cpu"), Progress.NONE)) {
        new Outcome(cell.row(), cell.column(), 16, 1, figures, failure)
            .write(session.run().directory());
      }
    }
    assertThat(
            new VariantsTable(List.of(new VariantsPage.Part(sweep, results, Map.of()))).markdown())
        .contains("| `gan` | 5.000, 1 of 2 failed |", "| `lsgan` | 1 of 1 failed |");
  }

  /** Two seeds of one recipe, and one of another whose score is none. */
  @Test
  void thePageHasMeansAndWorstFloorsAndPictures() throws IOException {
    Sweep sweep =
        new Sweep("tiny", "Every recipe on tiny", List.of(cell("gan", 1), cell("gan", 2)));
    Results results = results();
    SweepRun.Equipment equipment =
        new SweepRun.Equipment(
            Devices.choose("cpu"),
            run -> {
              Map<String, Double> figures = new LinkedHashMap<>();
              figures.put("frechet_judge_9", 10.0 * run.seed());
              figures.put("frechet_judge_9_floor", 2.5);
              figures.put("density_5nn_9", 1.0);
              return figures;
            });
    assertThat(new SweepRun(sweep, results, equipment, new Quiet()).play()).isTrue();
    Path page = directory.resolve("page.md");
    new VariantsPage(
            "./ganvas variants",
            List.of(
                new VariantsPage.Part(
                    sweep, results, Map.of("for want of labels", List.of("cgan")))))
        .write(page);
    assertThat(page)
        .content()
        .contains("Every recipe on tiny: 16 images each, 2 seeds", "| frechet_judge_9 | s |")
        .containsPattern("\\| `gan` \\| 15\\.0 \\(20\\.0\\) \\| [0-9]+ \\|")
        .contains("- Blank on tiny for want of labels: `cgan`\n")
        .contains("| `wgan` |  |  |", "| floor | 2.500 |  |")
        .doesNotContain("density");
    assertThat(page).content().contains("![gan](page/tiny-gan.png)");
    assertThat(directory.resolve("page/tiny-gan.png")).exists();
  }

  private Results results() throws IOException {
    DataSource source = TinyRuns.source(TinyRuns.pictures(directory.resolve("pictures")));
    String hash =
        new Datasets(Home.ofEnvironment())
            .open(source.name(), source.settings(), Progress.NONE)
            .hash();
    return new Results(directory.resolve("runs"), source, hash);
  }

  private static Cell cell(String recipe, long seed) {
    Recipe tiny = TinyRuns.recipe(recipe, Map.of("images", "16"));
    return new Cell(recipe, "seed " + seed, tiny, seed);
  }

  private static final class Quiet implements SweepRun.Stage {
    @Override
    public void play(Session session) throws IOException {
      session.play(List.of(), sentence -> {});
    }

    @Override
    public void say(String sentence) {}
  }
}
