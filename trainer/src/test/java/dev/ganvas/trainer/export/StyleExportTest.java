package dev.ganvas.trainer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.run.Learned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the runtime makes of a model with styles, which knows of two labels. */
@TestInstance(Lifecycle.PER_CLASS)
class StyleExportTest {
  private static final int LAYERS = 5;
  private static final int DIM = 6;

  private Learned learned;
  private Generator generator;

  @BeforeAll
  void open(@TempDir Path directory) throws IOException {
    Path bundle = directory.resolve("styled");
    learned = TinyRuns.styles(directory, bundle);
    generator = Generator.open(bundle);
  }

  @AfterAll
  void close() {
    generator.close();
    learned.close();
  }

  private float[] made(Sample... samples) {
    return generator.tensors(Request.of(List.of(samples))).values();
  }

  @Test
  void theCardSaysWhatStandsBetweenItsTwoGraphs() {
    ModelCard card = generator.card();
    assertThat(card.graphs()).containsOnlyKeys("mapping", "synthesis");
    assertThat(card.inputs().style().layers()).isEqualTo(LAYERS);
    assertThat(card.inputs().style().groups())
        .containsExactly(
            Map.entry("coarse", List.of(0)),
            Map.entry("middle", List.of(1, 2)),
            Map.entry("fine", List.of(3, 4)));
    assertThat(card.inputs().noise())
        .extracting(noise -> noise.height())
        .containsExactly(4, 8, 8, 16, 16);
    assertThat(card.inputs().psi().mean()).as("one for each label").hasSize(2);
    assertThat(card.inputs().psi().mean().get(1)).hasSize(DIM);
    assertThat(ModelCard.parse(card.toJson())).isEqualTo(card);
  }

  @Test
  void theRuntimeGivesWhatTheTrainerGivesWhateverThePsi() {
    for (double psi : new double[] {0, 0.5, 1}) {
      float[] drawn = generator.tensors(Request.of(7).psi(psi)).values();
      assertThat(drawn).containsExactly(learned.values(7, psi), within(1e-4f));
    }
  }

  @Test
  void theCardSaysHowFarBothGraphsAreFromTheTrainerTogetherAndAlone() {
    assertThat(generator.card().parity().keySet())
        .containsExactly(
            "1",
            "7",
            "64",
            "mapping_1",
            "mapping_7",
            "mapping_64",
            "synthesis_1",
            "synthesis_7",
            "synthesis_64");
    assertThat(generator.card().parity().values())
        .allSatisfy(difference -> assertThat(difference).isBetween(0.0, 1e-4));
  }

  @Test
  void aGraphThatIsNotTheTrainersIsRefusedByItsName() {
    try (Learned other = Learned.nothing(learned.recipe(), learned.data())) {
      for (Parity.Answers answers : new StyleAnswers(other, generator).all()) {
        String which = (" " + answers.part()).stripTrailing();
        assertThatIllegalStateException()
            .isThrownBy(() -> Parity.measure(List.of(answers)))
            .withMessageStartingWith("the exported%s network differs from the trained", which);
      }
    }
  }

  @Test
  void codesThatNobodyLabelledDecideStylesToo(@TempDir Path directory) throws IOException {
    Map<String, String> settings =
        Map.of("architecture", "stylegan", "architecture.dim", "6", "condition.categories", "3");
    Path bundle = directory.resolve("coded");
    try (Learned coded = TinyRuns.learned(TinyRuns.recipe("infogan", settings), directory, bundle);
        Generator generator = Generator.open(bundle)) {
      float[] drawn = generator.tensors(Request.of(7)).values();
      assertThat(drawn).containsExactly(coded.values(7), within(1e-4f));
      Sample one = Sample.of(1).code("category", "1");
      Sample two = one.code("category", "2");
      StyleCode styles = generator.styles(Request.of(List.of(two))).get(0);
      assertThat(styles).isNotEqualTo(generator.styles(Request.of(List.of(one))).get(0));
      assertThat(generator.styles(Request.of(List.of(one.mix(two, "all")))).get(0))
          .isEqualTo(styles);
      Picture picture = generator.generate(Request.of(List.of(one.mix(two, "fine")))).get(0);
      assertThat(generator.remake(Recipe.read(picture.png())).png()).isEqualTo(picture.png());
    }
  }

  @Test
  void aPictureDoesNotDependOnThoseMadeBesideIt() {
    Sample mixed = Sample.of(3).label(1).mix(Sample.of(4).label(0), "coarse").psi(0.6);
    float[] alone = made(mixed);
    float[] among = made(Sample.of(9), mixed.withSeed(2), Sample.of(1).psi(1), mixed, Sample.of(5));
    assertThat(List.of(among).get(0)).hasSize(5 * alone.length);
    for (int i = 0; i < alone.length; i++) {
      assertThat(among[3 * alone.length + i]).isEqualTo(alone[i]);
    }
  }

  @Test
  void allLayersOfAnotherAreTheOtherButForTheNoise() {
    Sample other = Sample.of(8).label(1);
    Sample mixed = Sample.of(7).label(0).mix(other, "coarse", "1", "2", "fine");
    NoiseChoice same = NoiseChoice.of(5);
    assertThat(made(mixed.noise(same))).isEqualTo(made(other.noise(same)));
    assertThat(made(mixed.noise(NoiseChoice.OFF))).isEqualTo(made(other.noise(NoiseChoice.OFF)));
    assertThat(made(mixed)).isNotEqualTo(made(other));
  }

  @Test
  void aLaterMixGoesOverAnEarlierOne() {
    Sample first = Sample.of(1).label(0).noise(NoiseChoice.OFF);
    Sample twice = first.mix(Sample.of(2).label(0), "fine").mix(Sample.of(3).label(0), "fine");
    assertThat(made(twice)).isEqualTo(made(first.mix(Sample.of(3).label(0), "3", "4")));
  }

  @Test
  void psiOfNoneIsTheMeanOfTheLabelWhateverTheSeed() {
    Sample mean = Sample.of(1).label(1).psi(0).noise(NoiseChoice.OFF);
    assertThat(made(mean)).isEqualTo(made(mean.withSeed(2)));
    assertThat(made(mean)).isNotEqualTo(made(mean.label(0)));
    assertThat(made(mean.cutoff(0))).as("of no layer").isEqualTo(made(mean.psi(1)));
    assertThat(made(mean.cutoff(LAYERS))).as("of all layers").isEqualTo(made(mean));
  }

  @Test
  void noiseIsScaledGroupByGroup() {
    Sample sample = Sample.of(1).label(0);
    NoiseChoice coarse = NoiseChoice.OWN.scaled("middle", 0).scaled("fine", 0);
    assertThat(made(sample.noise(coarse.scaled("coarse", 0))))
        .isEqualTo(made(sample.noise(NoiseChoice.OFF)));
    assertThat(made(sample.noise(NoiseChoice.of(1)))).isEqualTo(made(sample));
    assertThat(made(sample.noise(NoiseChoice.of(2)))).isNotEqualTo(made(sample));
  }

  @Test
  void aPictureCarriesEverythingThatItWasMadeFrom() {
    Sample sample =
        Sample.of(-3)
            .label(1)
            .cutoff(3)
            .mix(Sample.of(1L << 60).label(0), "middle", "4")
            .noise(NoiseChoice.of(9).scaled(0.5).scaled("fine", 2));
    Picture picture = generator.generate(Request.of(List.of(sample))).get(0);
    Recipe recipe = Recipe.read(picture.png());
    assertThat(recipe.sample()).isEqualTo(generator.stated(sample));
    assertThat(recipe.sample().look().psi()).as("the card's, spelled out").hasValue(0.7);
    assertThat(generator.remake(recipe).png()).isEqualTo(picture.png());
  }

  @Test
  void aWalkBetweenTwoSeedsKeepsTheNoiseOfTheFirst() {
    Sample start = Sample.of(1).label(0);
    float[] still = made(start.towards(2, 0));
    assertThat(still).containsExactly(made(start), within(1e-6f));
    assertThat(made(start.towards(2, 1).noise(NoiseChoice.OFF)))
        .containsExactly(made(start.withSeed(2).noise(NoiseChoice.OFF)), within(1e-5f));
  }

  @Test
  void consecutiveSeedsKeepTheLook() {
    List<Sample> listed =
        LongStream.range(5, 8).mapToObj(seed -> Sample.of(seed).psi(0.3)).toList();
    assertThat(generator.tensors(Request.of(3).seed(5).psi(0.3)).values())
        .isEqualTo(generator.tensors(Request.of(listed)).values());
  }

  @Test
  void whatItCannotDoIsRefusedWithWhatItCan() {
    refused(Sample.of(1).mix(Sample.of(2), "rough"), "layers has \"rough\"; allowed are coarse,");
    refused(Sample.of(1).mix(Sample.of(2), "5"), "allowed are coarse, middle, fine, all, 0 to 4");
    refused(Sample.of(1).cutoff(6), "cutoff is 6; allowed are 0 to 5");
    refused(Sample.of(1).mix(Sample.of(2).label("three"), "fine"), "label is \"three\"");
    refused(
        Sample.of(1).noise(NoiseChoice.OWN.scaled("loud", 1)), "layers has \"loud\"; allowed are");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.of(1).psi(Double.NaN))
        .withMessage("psi is NaN; allowed are numbers from -2.0 to 2.0");
  }

  private void refused(Sample sample, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generator.check(Request.of(List.of(sample))))
        .withMessageContaining(part);
  }
}
