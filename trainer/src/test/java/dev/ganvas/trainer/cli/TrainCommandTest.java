package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrainCommandTest {
  private static final String[] SMALL = {
    "--size=16",
    "--images=32",
    "--batch=8",
    "--device=cpu",
    "--set=architecture.latent=8",
    "--set=architecture.width=4"
  };

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path pictures;
  private Exception failure;

  @BeforeEach
  void drawPictures() throws IOException {
    pictures = TinyRuns.pictures(directory.resolve("pictures"));
  }

  /** Whether it did what it was asked; what it said else is kept. */
  private boolean train(String... arguments) {
    failure = null;
    return new CommandLine(new TrainCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(
                (e, line, parsed) -> {
                  failure = e;
                  return 1;
                })
            .execute(arguments)
        == 0;
  }

  private boolean begin(String recipe, String... more) {
    List<String> arguments = new ArrayList<>(List.of(SMALL));
    arguments.addAll(List.of(recipe, "--data=" + pictures, "--runs=" + directory.resolve("runs")));
    arguments.addAll(List.of(more));
    return train(arguments.toArray(String[]::new));
  }

  private Path run(String name) {
    return directory.resolve("runs").resolve(name);
  }

  private void assertRefused(String sentence) {
    assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void trainsTheModernBaselineWhenNoRecipeIsNamed() {
    List<String> arguments = new ArrayList<>(List.of(SMALL));
    arguments.addAll(List.of("--data=" + pictures, "--runs=" + directory.resolve("runs")));
    assertThat(train(arguments.toArray(String[]::new))).isTrue();
    assertThat(run("00001-r3gan-pictures").resolve("r3gan-pictures/card.json")).exists();
  }

  @Test
  void aBundleThatCannotBeCalledSoIsRefusedBeforeTheTraining() {
    assertThat(begin("gan", "--to=" + directory.resolve("My Model"))).isFalse();
    assertRefused("id is \"My Model\"; allowed are 1 to 64 of the characters a-z, 0-9 and -");
    assertThat(directory.resolve("runs")).doesNotExist();
  }

  @Test
  void aPlaceThatHoldsSomethingElseIsRefusedBeforeTheTraining() {
    assertThat(begin("gan", "--to=" + pictures)).isFalse();
    assertThat(failure).hasMessageContaining("is there and is no bundle");
    assertThat(directory.resolve("runs")).doesNotExist();
  }

  @Test
  void trainsAndExportsWhatItLearned() {
    assertThat(begin("cgan")).isTrue();
    Path bundle = run("00001-cgan-pictures").resolve("cgan-pictures");
    assertThat(bundle.resolve("card.json")).exists();
    assertThat(bundle.resolve("preview.png")).exists();
    assertThat(out.toString())
        .contains(run("00001-cgan-pictures").toString())
        .contains("exported after 32 images; differs from the trainer by at most");
  }

  @Test
  void aBrokenJudgeIsNamedAndDoneWithout() throws IOException {
    Path judge = directory.resolve("models/judges/pictures");
    Files.createDirectories(judge);
    Files.writeString(judge.resolve("card.json"), "{}");
    System.setProperty("ganvas.home", directory.toString());
    try {
      assertThat(begin("gan")).isTrue();
    } finally {
      System.clearProperty("ganvas.home");
    }
    assertThat(err.toString())
        .contains("the judge " + judge + " cannot be used and is left out: card.json: ");
    assertThat(run("00001-gan-pictures").resolve("gan-pictures/card.json")).exists();
  }

  @Test
  void trainsARunForEachSeedAndExportsThemAsOneModel() throws IOException {
    assertThat(begin("gan", "--seeds=3..4")).isTrue();
    Path bundle = run("00002-gan-pictures").resolve("gan-pictures-ensemble");
    ModelCard card = ModelCard.read(bundle.resolve("card.json"));
    assertThat(card.inputs().codes())
        .containsExactly(new Categorical("member", "member", List.of("seed 3", "seed 4")));
    assertThat(card.training().imagesSeen()).isEqualTo(2 * 32);
    assertThat(run("00001-gan-pictures").resolve("gan-pictures")).doesNotExist();
  }

  @Test
  void goesOnWithSeedsThatItBeganBefore() throws IOException {
    assertThat(begin("gan", "--seeds=3..4")).isTrue();
    Path bundle = directory.resolve("again");
    assertThat(begin("gan", "--seeds=4..5", "--to=" + bundle)).isTrue();
    assertThat(ModelCard.read(bundle.resolve("card.json")).title())
        .isEqualTo("pictures by gan, 2 seeds");
    assertThat(run("00003-gan-pictures")).isDirectory();
    assertThat(run("00004-gan-pictures")).doesNotExist();
  }

  @Test
  void seedsDoNotGoWithARunThatIsThere() throws IOException {
    assertThat(begin("gan")).isTrue();
    train("--resume", run("00001-gan-pictures").toString(), "--seeds=1..2");
    assertRefused("--seeds finds its runs by itself; it does not go with --resume");
  }

  @Test
  void goesOnWithARunAndAcceptsWhatItBeganWith() {
    assertThat(begin("gan")).isTrue();
    String run = run("00001-gan-pictures").toString();
    assertThat(train("--resume", run)).isTrue();
    assertThat(train("gan", "--resume", run, "--data=" + pictures, "--images=32")).isTrue();
    assertThat(train("gan", "--resume", run, "--set=architecture.width=4")).isTrue();
  }

  @Test
  void anotherRecipeAndOtherDataThanTheRunsAreRefusedWithTheDifference() {
    assertThat(begin("gan")).isTrue();
    Path run = run("00001-gan-pictures");
    train("dcgan", "--data=ring", "--resume", run.toString());
    assertRefused(
        "%s goes on as it began: its recipe is gan, not dcgan; its data is %s, not ring; begin a"
                .formatted(run, pictures)
            + " new run for that");
  }

  @Test
  void otherSettingsThanTheRunsAreRefusedWithTheDifference() {
    assertThat(begin("gan")).isTrue();
    Path run = run("00001-gan-pictures");
    train("--seed=7", "--images=64", "--set=generator.rate=1e-3", "--resume", run.toString());
    assertRefused(
        "%s goes on as it began: its seed is 1, not 7; its generator.rate is 2e-4, not 1e-3;"
                .formatted(run)
            + " its images is 32, not 64; begin a new run for that");
  }

  @Test
  void aRunKeepsTheBackgroundThatItsPicturesWerePutOn() {
    assertThat(begin("gan", "--background=00ff00")).isTrue();
    Path run = run("00001-gan-pictures");
    assertThat(train("--background=00FF00", "--resume", run.toString())).isTrue();
    train("--background=000000", "--resume", run.toString());
    assertRefused(
        "%s goes on as it began: its background is 00ff00, not 000000; begin a new run for that"
            .formatted(run));
    assertThat(train("--data=" + pictures, "--background=green")).isFalse();
    assertThat(run("00002-r3gan-pictures")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gang --data=ring | there is no recipe gang; there are NAMES
          gan | --data is missing: a data set or a directory of images
          --data=ring | dcgan makes images [N, C, H, W], not [N, 2]; points take architecture=mlp
          gan --data=ring --images=many | --images is many; allowed are numbers such as 600k or 1.2M
          gan --data=ring --images=-5 | --images is -5; allowed are numbers such as 600k or 1.2M
          gan --data=ring --images=0 | --images is 0; allowed are 1 and above
          gan --data=ring --seeds=3 | --seeds is 3; allowed are ranges such as 1..8
          gan --data=ring --seeds=1.. | --seeds is 1..; allowed are ranges such as 1..8
          gan --data=ring --seeds=8..1 | --seeds is 8..1; allowed are 2 to 100 seeds, the lowest first
          gan --data=ring --seeds=2..2 | --seeds is 2..2; allowed are 2 to 100 seeds, the lowest first
          gan --data=ring --seeds=0..100 | --seeds is 0..100; allowed are 2 to 100 seeds, the \
          lowest first
          gan --data=ring --seeds=1..2 --seed=1 | --seed and --seeds are both there; give one
          stylegan2 --data=ring --seeds=1..2 | an ensemble of models with styles is not written; \
          train each seed of stylegan2 by itself, by --seed
          gan --data=ring --batch=0 | batch is 0; allowed are 2 to 65536
          gan --data=ring --device=tpu | device is tpu; allowed are auto, cpu and gpu:N
          gan --data=rings | There is no data set rings; allowed are fashion-mnist, digits, emoji, ring, grid, or a \
          directory of images
          dcgan --data=ring | dcgan makes images [N, C, H, W], not [N, 2]; points take architecture=mlp
          cgan --data=ring | ring has no labels; learning with labels takes two classes or more, \
          each a sub-directory of images
          gan --data=ring --set=objective.foo=1 | there is no setting objective.foo; there are \
          objective.fake, objective.real, objective.type
          """)
  void argumentsThatDoNotFitAreRefused(String arguments, String sentence) {
    train((arguments + " --runs=" + directory.resolve("runs")).split(" "));
    List<String> names = Recipes.all().stream().map(Recipe::name).toList();
    assertRefused(sentence.replace("NAMES", String.join(", ", names)));
    assertThat(directory.resolve("runs")).doesNotExist();
  }

  @Test
  void anEmptyDirectoryIsRefusedBeforeTheFirstStep() throws IOException {
    pictures = Files.createDirectory(directory.resolve("empty"));
    assertThat(begin("gan")).isFalse();
    assertThat(failure).hasMessageContaining(pictures.toString());
    assertThat(directory.resolve("runs")).doesNotExist();
  }

  @Test
  void labelsOfOneClassAreRefusedBeforeTheFirstStep() throws IOException {
    Path one = Files.createDirectory(directory.resolve("one"));
    Files.move(pictures.resolve("odd"), one.resolve("odd"));
    pictures = one;
    assertThat(begin("cgan")).isFalse();
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("one has the one label odd; ");
    assertThat(directory.resolve("runs")).doesNotExist();
  }

  @Test
  void aBrokenPictureIsNamedBeforeTheFirstStep() throws IOException {
    Files.writeString(pictures.resolve("odd/broken.png"), "<html>");
    assertThat(begin("gan")).isFalse();
    assertThat(failure).hasMessageContaining("broken.png");
    assertThat(directory.resolve("runs")).doesNotExist();
  }

  @Test
  void runsThatCannotBeWrittenAreNamed() throws IOException {
    Files.createFile(directory.resolve("runs"));
    assertThat(begin("gan")).isFalse();
    assertThat(failure)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(directory.resolve("runs") + " cannot be written: ");
  }

  @Test
  void aDeviceThatIsNotThereIsRefused() {
    train("gan", "--data=ring", "--device=gpu:7");
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("device is gpu:7, but PyTorch finds 0 GPUs");
  }

  @Test
  void aSweepLearnsFashionUnlessItIsToldWhatElse() {
    assertThat(train("--sweep=depth")).isFalse();
    // Where fashion-mnist is not installed, that is what it says.
    assertThat(failure).hasMessageMatching("sweep is depth; .*|(?s).*fashion-mnist.*");
  }

  @Test
  void aSweepIsNotScoredWithoutPicturesThatWereNotLearnedFrom() {
    Path judge = directory.resolve("judge");
    String data = "--data=" + pictures;
    assertThat(train("--sweep=robustness", data, "--size=16", "--judge=" + judge)).isFalse();
    assertRefused(
        "--judge compares with pictures that were not learned from, and pictures keeps none aside;"
            + " leave it out");
  }

  @Test
  void aSweepHasRecipesOfItsOwnAndIsNamed() {
    String data = "--data=" + pictures;
    assertThat(train("dcgan", "--sweep=robustness", data)).isFalse();
    assertRefused("--sweep robustness has recipes of its own; leave dcgan out");
    assertThat(train("--sweep=robustness", data, "--seeds=1..2")).isFalse();
    assertRefused("--sweep robustness takes one seed; leave --seeds out");
    assertThat(train("--sweep=depth", data)).isFalse();
    assertRefused("sweep is depth; allowed are robustness");
    assertThat(train("--sweep=robustness", data, "--to=here")).isFalse();
    assertRefused("a sweep goes on by itself and exports nothing; leave --resume and --to out");
    assertThat(train("dcgan", data, "--out=here")).isFalse();
    assertRefused("--out is where a sweep goes; name one by --sweep");
    assertThat(train("dcgan", data, "--judge=there")).isFalse();
    assertRefused("--judge scores a sweep; name one by --sweep");
  }
}
