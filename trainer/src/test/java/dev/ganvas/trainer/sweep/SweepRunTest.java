package dev.ganvas.trainer.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepRunTest {
  private static final Score SIZE = run -> Map.of("images", (double) run.recipe().images());

  @TempDir private Path directory;
  private Path pictures;

  @BeforeEach
  void drawPictures() throws IOException {
    pictures = TinyRuns.pictures(directory.resolve("pictures"));
  }

  private static Sweep sweep(String... recipes) {
    List<Cell> cells = new ArrayList<>();
    for (String recipe : recipes) {
      cells.add(new Cell("only row", recipe, TinyRuns.recipe(recipe, Map.of("images", "16")), 3));
    }
    return new Sweep("tiny", "A tiny sweep", cells);
  }

  private SweepRun run(Sweep sweep, Stage stage) throws IOException {
    DataSource data = TinyRuns.source(pictures);
    String hash =
        new Datasets(Home.ofEnvironment()).open(data.name(), data.settings(), Progress.NONE).hash();
    Results results = new Results(directory.resolve("out"), data, hash);
    SweepRun.Equipment equipment = new SweepRun.Equipment(Devices.choose("cpu"), SIZE);
    return new SweepRun(sweep, results, equipment, stage);
  }

  /** Plays so many sessions; the next one is stopped as it begins. */
  private static class Stage implements SweepRun.Stage {
    private final int patience;
    private final List<String> played = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    Stage(int patience) {
      this.patience = patience;
    }

    @Override
    public void play(Session session) throws IOException {
      played.add(session.run().recipe().name());
      if (played.size() > patience) {
        session.training().stop();
      }
      session.play(List.of(), sentence -> {});
    }

    @Override
    public void say(String sentence) {
      said.add(sentence);
    }
  }

  @Test
  void everyCellIsPlayedAndScoredAndDrawn() throws IOException {
    Stage stage = new Stage(2);
    assertThat(run(sweep("gan", "lsgan"), stage).play()).isTrue();
    assertThat(stage.said)
        .containsExactly(
            "[1/2] only row, gan",
            "[1/2] only row, gan: images 16.0",
            "[2/2] only row, lsgan",
            "[2/2] only row, lsgan: images 16.0");
    Path out = directory.resolve("out");
    assertThat(out.resolve("tiny.md"))
        .hasContent("| images | gan | lsgan |\n|---|---:|---:|\n| only row | 16.0 | 16.0 |\n");
    assertThat(Files.readString(out.resolve("tiny.json")))
        .contains("\"column\" : \"lsgan\"", "\"images\" : 16,", "\"failure\" : null");
    BufferedImage samples =
        ImageIO.read(out.resolve("only-row-gan/00001-gan-pictures/samples.png").toFile());
    assertThat(samples.getWidth()).isEqualTo(10 * 16 + 9 * 2);
    assertThat(samples.getHeight()).isEqualTo(4 * 16 + 3 * 2);
  }

  @Test
  void theFigureShowsEachCellsSamplesPixelForPixel() throws IOException {
    assertThat(run(sweep("gan", "lsgan"), new Stage(2)).play()).isTrue();
    Path out = directory.resolve("out");
    BufferedImage figure = read(out.resolve("tiny.png"));
    for (String recipe : List.of("gan", "lsgan")) {
      String run = "only-row-%1$s/00001-%1$s-pictures/samples.png".formatted(recipe);
      assertThat(holds(figure, read(out.resolve(run)))).as(recipe).isTrue();
    }
  }

  /** In colour, since Java takes the levels of grey pictures for something else. */
  private static BufferedImage read(Path file) throws IOException {
    return Pixels.of(ImageIO.read(file.toFile())).coloured().image();
  }

  /** Whether a picture is somewhere in a larger one. */
  private static boolean holds(BufferedImage large, BufferedImage small) {
    int[] wanted = rows(small, 0, 0, small);
    for (int y = 0; y <= large.getHeight() - small.getHeight(); y++) {
      for (int x = 0; x <= large.getWidth() - small.getWidth(); x++) {
        boolean begins = large.getRGB(x, y) == wanted[0];
        if (begins && Arrays.equals(rows(large, x, y, small), wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int[] rows(BufferedImage from, int x, int y, BufferedImage size) {
    return from.getRGB(x, y, size.getWidth(), size.getHeight(), null, 0, size.getWidth());
  }

  @Test
  void whatIsFinishedStaysAndWhatWasBegunGoesOn() throws IOException {
    Stage first = new Stage(1);
    assertThat(run(sweep("gan", "lsgan", "hinge"), first).play()).isFalse();
    assertThat(first.played).containsExactly("gan", "lsgan");
    Stage second = new Stage(9);
    assertThat(run(sweep("gan", "lsgan", "hinge"), second).play()).isTrue();
    assertThat(second.played).containsExactly("lsgan", "hinge");
    try (var runs = Files.list(directory.resolve("out/only-row-lsgan"))) {
      assertThat(runs.filter(Files::isDirectory)).hasSize(1);
    }
    Stage third = new Stage(0);
    assertThat(run(sweep("gan", "lsgan", "hinge"), third).play()).isTrue();
    assertThat(third.played).isEmpty();
  }

  @Test
  void withOtherSettingsAllBeginsAnewBesideWhatWas() throws IOException {
    assertThat(run(sweep("gan"), new Stage(1)).play()).isTrue();
    Stage stage = new Stage(9);
    assertThat(run(sweep("gan").with(Map.of("images", "32")), stage).play()).isTrue();
    assertThat(stage.said).contains("[1/1] only row, gan: images 32.0");
    assertThat(directory.resolve("out/only-row-gan/00002-gan-pictures")).exists();
    Stage back = new Stage(9);
    assertThat(run(sweep("gan"), back).play()).isTrue();
    assertThat(back.said).isEmpty();
    assertThat(directory.resolve("out/tiny.md")).content().contains("| only row | 16.0 |");
  }

  /** Plays with a critic that gives nothing but NaN. */
  private static final class Poison extends Stage {
    Poison() {
      super(9);
    }

    @Override
    public void play(Session session) throws IOException {
      NDArray bias = session.training().game().critic().parameters().byName().get("score.bias");
      bias.set(new float[] {Float.NaN});
      super.play(session);
    }
  }

  @Test
  void aTrainingThatComesToNothingHasSeenWhatItHasSeen() throws IOException {
    Map<String, String> settings = Map.of("images", "64000", "batch", "640");
    Cell cell = new Cell("only row", "gan", TinyRuns.recipe("gan", settings), 3);
    assertThat(run(new Sweep("tiny", "A tiny sweep", List.of(cell)), new Poison()).play()).isTrue();
    assertThat(directory.resolve("out/tiny.json")).content().contains("\"images\" : 6400,");
  }

  @Test
  void aTrainingThatComesToNothingIsAFindingToo() throws IOException {
    Stage stage = new Poison();
    assertThat(run(sweep("gan", "lsgan"), stage).play()).isTrue();
    assertThat(stage.said.get(1)).matches("\\[1/2\\] only row, gan: .* became NaN within .*");
    assertThat(directory.resolve("out/tiny.md"))
        .content()
        .contains("| only row | failed | failed |");
    assertThat(directory.resolve("out/tiny.png")).exists();
  }
}
