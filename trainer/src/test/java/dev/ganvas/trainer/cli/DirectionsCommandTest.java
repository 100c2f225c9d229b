package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.evaluate.TinyQuestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** On a model of 5 layers of 6 numbers, and the labels "even" and "odd". */
@TestInstance(Lifecycle.PER_CLASS)
class DirectionsCommandTest {
  private Path bundle;
  private Path drawn;
  private String said;
  private Exception failure;

  @BeforeAll
  void learn(@TempDir Path directory) throws IOException {
    bundle = directory.resolve("styled");
    drawn = directory.resolve("drawn.png");
    TinyRuns.styles(directory, bundle).close();
  }

  private int run(Path model, String... arguments) {
    StringWriter out = new StringWriter();
    failure = null;
    CommandLine line =
        new CommandLine(new DirectionsCommand())
            .setOverwrittenOptionsAllowed(true)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()))
            .setExecutionExceptionHandler(
                (e, command, parsed) -> {
                  failure = e;
                  return 1;
                });
    String[] all = new String[arguments.length + 3];
    all[0] = model.toString();
    all[1] = "--out=" + drawn;
    all[2] = "--samples=200";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    int code = line.execute(all);
    said = out.toString();
    return code;
  }

  private List<Direction> kept() throws IOException {
    return ModelCard.read(bundle.resolve(ModelCard.FILE_NAME)).inputs().style().directions();
  }

  private void clear() throws IOException {
    Path file = bundle.resolve(ModelCard.FILE_NAME);
    Files.writeString(file, ModelCard.read(file).withDirections(List.of()).toJson());
  }

  @Test
  void whatIsFoundIsShownAndKeptAndMovesPictures() throws IOException {
    clear();
    assertThat(run(bundle, "--count=3", "--keep")).isZero();
    assertThat(said).contains("factor1 ", "factor3 ", "Shen and Zhou 2021", "3 on its card");
    assertThat(kept()).extracting(Direction::name).containsExactly("factor1", "factor2", "factor3");
    // Pictures of 16 pixels, four times as large so that words fit, with 2 pixels between them.
    assertThat(ImageIO.read(drawn.toFile()).getWidth()).isGreaterThan(5 * 66 - 2);
    assertThat(ImageIO.read(drawn.toFile()).getHeight()).isGreaterThan(3 * 66 - 2);
    assertThat(bundle.resolve("preview.png")).exists();
    Sample plain = Sample.of(4).label(0);
    try (Generator generator = Generator.open(bundle)) {
      float[] before = generator.tensors(Request.of(List.of(plain))).values();
      float[] after = generator.tensors(Request.of(List.of(plain.along("factor1", 3)))).values();
      assertThat(after).isNotEqualTo(before);
    }
  }

  @Test
  void foundAgainItTakesThePlaceOfTheOldAndOthersStay() throws IOException {
    clear();
    run(bundle, "--method=components", "--count=1", "--layers=coarse,4", "--keep");
    assertThat(kept().get(0).layers()).containsExactly(0, 4);
    run(bundle, "--method=components", "--count=1", "--keep");
    List<Direction> once = kept();
    run(bundle, "--method=components", "--count=1", "--keep");
    assertThat(kept())
        .isEqualTo(once)
        .extracting(Direction::name)
        .containsExactly("component1-coarse-4", "component1");
  }

  @Test
  void classesAreLearnedFromLabels() throws IOException {
    clear();
    assertThat(run(bundle, "--learn=ODD", "--learn=even", "--keep")).isZero();
    assertThat(said).contains("learned from labels");
    assertThat(kept()).extracting(Direction::name).containsExactly("odd", "even");
    // What leads to one of two classes leads away from the other.
    double product = 0;
    for (int k = 0; k < 6; k++) {
      product += kept().get(0).vector().get(k) * kept().get(1).vector().get(k);
    }
    assertThat(product).isNegative();
  }

  @Test
  void withoutKeepTheCardStaysAsItWas() throws IOException {
    clear();
    String before = Files.readString(bundle.resolve(ModelCard.FILE_NAME));
    assertThat(run(bundle, "--count=1")).isZero();
    assertThat(bundle.resolve(ModelCard.FILE_NAME)).hasContent(before);
  }

  @Test
  void directionsAreRenamedAndRemoved() throws IOException {
    clear();
    run(bundle, "--count=3", "--keep");
    Direction second = kept().get(1);
    assertThat(run(bundle, "--rename=factor2=wider", "--remove=factor3")).isZero();
    assertThat(kept()).extracting(Direction::name).containsExactly("factor1", "wider");
    assertThat(kept().get(1)).isEqualTo(second.named("wider"));
    assertThat(said).contains("wider ").doesNotContain("factor3");
  }

  @Test
  void namesAreChangedTogetherOrNotAtAll() throws IOException {
    clear();
    run(bundle, "--count=2", "--keep");
    List<Direction> before = kept();
    run(bundle, "--rename=factor1=wider", "--remove=nobody");
    assertThat(failure).hasMessageStartingWith("there is no direction \"nobody\"; there are");
    assertThat(kept()).isEqualTo(before);
    assertThat(run(bundle, "--rename=factor1=factor2", "--rename=factor2=factor1")).isZero();
    assertThat(kept()).extracting(Direction::name).containsExactly("factor2", "factor1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --count=7                | --count is 7; allowed are 1 to 6
          --count=0                | --count is 0; allowed are 1 to 6
          --method=guess           | --method is guess; allowed are factorisation, components
          --samples=20             | --samples is 20; allowed are 100 to 100000
          --layers=rough           | layers has "rough"; allowed are
          --learn=shoe             | styled knows no class "shoe"; there are even, odd
          --judge=nowhere          | --judge is given, but no --learn for it to answer
          --rename=nobody=somebody | there is no direction "nobody"; this model has none
          --remove=nobody          | there is no direction "nobody"; this model has none
          --remove=nobody --keep   | --rename and --remove find nothing, so there is nothing for --keep
          --remove=nobody --count=3 | --rename and --remove find nothing, so there is nothing for
          --out=strip.gif          | --out is strip.gif; it is one .png file
          """)
  void argumentsThatDoNotFitAreRefused(String arguments, String sentence) throws IOException {
    clear();
    run(bundle, arguments.split(" "));
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void aNameThatIsTakenIsRefused() throws IOException {
    clear();
    run(bundle, "--count=2", "--keep");
    run(bundle, "--rename=factor1=factor2");
    assertThat(failure).hasMessage("two directions would be called \"factor2\"");
    assertThat(kept()).extracting(Direction::name).containsExactly("factor1", "factor2");
  }

  @Test
  void modelsWithoutStylesAreRefused(@TempDir Path directory) throws IOException {
    TinyQuestions.pictures(directory, "dcgan").close();
    Path plain = directory.resolve("subject");
    String sentence = "directions are for models with styles; subject has none";
    for (String arguments : List.of("--count=1", "--rename=a=b", "--learn=even")) {
      run(plain, arguments);
      assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }
    run(directory.resolve("nothing"));
    assertThat(failure).hasMessageContaining("there is no model");
  }
}
