package dev.ganvas.trainer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Easing;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Mix;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.Walk;
import dev.ganvas.trainer.TinyRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with the styles of a model: 5 layers of 6 numbers. */
@TestInstance(Lifecycle.PER_CLASS)
class StyleCodeTest {
  private static final Sample ONE = Sample.of(1).label(0).noise(NoiseChoice.of(5));
  private static final Sample OTHER = Sample.of(2).label(1);

  private Path bundle;
  private Generator generator;

  @BeforeAll
  void open(@TempDir Path directory) throws IOException {
    bundle = directory.resolve("styled");
    TinyRuns.styles(directory, bundle).close();
    Path file = bundle.resolve(ModelCard.FILE_NAME);
    ModelCard card = ModelCard.parse(Files.readString(file));
    Direction up = new Direction("up", "by hand", List.of(0, 4), Collections.nCopies(6, 0.5f));
    Files.writeString(file, card.withDirections(List.of(up)).toJson());
    generator = Generator.open(bundle);
  }

  @AfterAll
  void close() {
    generator.close();
  }

  private byte[] made(Sample sample) {
    return generator.generate(Request.of(List.of(sample))).get(0).pixels().bytes();
  }

  private StyleCode styles(Sample sample) {
    return generator.styles(Request.of(List.of(sample))).get(0);
  }

  @Test
  void aPictureOfStylesIsThatOfTheSampleThatTheyCameFrom() {
    for (Sample sample : List.of(ONE, ONE.psi(0.3).cutoff(2), ONE.mix(OTHER, "fine"))) {
      Sample kept = ONE.withSeed(99).styles(styles(sample));
      assertThat(made(kept)).isEqualTo(made(sample));
      assertThat(made(kept.psi(0.1))).as("psi does not concern them").isEqualTo(made(sample));
    }
  }

  @Test
  void stylesOfManySamplesAreThoseOfEach() {
    List<StyleCode> many = generator.styles(Request.of(7).seed(3).psi(0.5));
    for (int i = 0; i < many.size(); i++) {
      assertThat(many.get(i)).isEqualTo(styles(Sample.of(3 + i).psi(0.5)));
    }
  }

  @Test
  void stylesAreMixedAndInterpolatedAsSamplesAre() {
    StyleCode one = styles(ONE);
    StyleCode other = styles(OTHER);
    assertThat(one.mix(other, List.of(3, 4))).isEqualTo(styles(ONE.mix(OTHER, "fine")));
    assertThat(one.towards(other, 0.25)).isEqualTo(styles(partly(0.25)));
    assertThat(one.towards(other, 0)).isEqualTo(one);
    assertThat(one.towards(other, 1)).isEqualTo(other);
    assertThat(StyleCode.average(List.of(one, other))).isEqualTo(one.towards(other, 0.5));
  }

  private static Sample partly(double amount) {
    return ONE.mix(new Mix(OTHER, List.of("all"), amount));
  }

  @Test
  void aDirectionIsAddedToItsLayers() {
    float[] before = styles(ONE).values();
    float[] after = styles(ONE.along("up", -2)).values();
    for (int k = 0; k < before.length; k++) {
      boolean concerned = k < 6 || k >= 24;
      assertThat(after[k]).isEqualTo(concerned ? before[k] - 1 : before[k]);
    }
  }

  @Test
  void stylesGoAlongADirectionAsTheirSampleDoes() {
    Direction up = generator.card().inputs().style().direction("up");
    assertThat(styles(ONE).along(up, 1.5)).isEqualTo(styles(ONE.along("up", 1.5)));
    Direction shorter = new Direction("short", "by hand", List.of(0), List.of(1f));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> styles(ONE).along(shorter, 1))
        .withMessage("the numbers of a direction is 1; allowed is 6");
  }

  @Test
  void stylesSurviveTheirFile(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("one.styles.json");
    styles(ONE).save(file);
    assertThat(StyleCode.read(file)).isEqualTo(styles(ONE));
  }

  @Test
  void aPictureOfStylesAndDirectionsCarriesThem() {
    Sample sample =
        ONE.styles(styles(OTHER)).along("up", 1.5).mix(Sample.of(3).styles(styles(ONE)), "2");
    Picture picture = generator.generate(Request.of(List.of(sample))).get(0);
    Recipe recipe = Recipe.read(picture.png());
    assertThat(recipe.sample()).isEqualTo(generator.stated(sample));
    assertThat(generator.remake(recipe).png()).isEqualTo(picture.png());
  }

  @Test
  void aWalkInStylesIsStraight() {
    Walk.Path path = new Walk.Path(9, false, false, Easing.LINEAR);
    List<Sample> ends = List.of(Sample.of(1).label(0), Sample.of(2).label(1), Sample.of(3));
    List<Sample> frames = new Walk(ends, Walk.Space.W, path).samples();
    List<StyleCode> codes = generator.styles(Request.of(frames));
    assertThat(codes.get(0)).isEqualTo(styles(ends.get(0)));
    assertThat(codes.get(1)).isEqualTo(codes.get(0).towards(codes.get(4), 0.25));
    assertThat(codes.get(4)).isEqualTo(styles(ends.get(1)));
    assertThat(codes.get(8)).isEqualTo(styles(ends.get(2)));
  }

  @Test
  void aWalkKeepsTheMixesOfItsLook() {
    Walk.Path path = new Walk.Path(3, false, false, Easing.LINEAR);
    Sample mixed = ONE.mix(Sample.of(9), "fine");
    List<Sample> frames = new Walk(List.of(mixed, mixed.withSeed(2)), Walk.Space.W, path).samples();
    float[] middle = styles(frames.get(1)).values();
    float[] fine = styles(Sample.of(9)).values();
    assertThat(List.of(middle[18], middle[29])).containsExactly(fine[18], fine[29]);
  }

  @Test
  void stylesOfAnotherModelAreRefused() {
    StyleCode code = styles(ONE);
    ModelCard card = generator.card();
    String other = card.toJson().replace(card.sha256(), "0".repeat(64));
    StyleCode foreign = StyleCode.of(ModelCard.parse(other), code.values());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> made(ONE.styles(foreign)))
        .withMessageContaining(
            "these styles are of another model (sha256 00000000...) than styled");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> made(ONE.mix(Sample.of(1).styles(foreign), "fine")))
        .withMessageContaining("of another model");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> code.towards(foreign, 0.5))
        .withMessageContaining("styles of two models");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> made(ONE.along("down", 1)))
        .withMessage("there is no direction \"down\"; there are up");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE.along("up", Double.NaN))
        .withMessageContaining("the amount of direction \"up\" is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StyleCode.of(generator.card(), new float[7]))
        .withMessageContaining("the number of values of styles is 7");
  }
}
