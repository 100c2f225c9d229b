package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.Latent.Distribution;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of any samples: latents on the way between two seeds, and latents of one's own. */
class SampleTest {
  private static float[] latent(Sample sample, Distribution distribution, int dim) {
    float[] row = new float[dim];
    sample.start().fill(distribution, row);
    return row;
  }

  private static double length(float[] row) {
    double square = 0;
    for (float x : row) {
      square += (double) x * x;
    }
    return Math.sqrt(square);
  }

  private static double angle(float[] one, float[] other) {
    double product = 0;
    for (int k = 0; k < one.length; k++) {
      product += (double) one[k] * other[k];
    }
    return Math.acos(product / length(one) / length(other));
  }

  @Test
  void theEndsOfTheWayAreTheLatentsOfTheTwoSeeds() {
    for (Distribution distribution : Distribution.values()) {
      float[] seven = latent(Sample.of(7), distribution, 100);
      float[] nine = latent(Sample.of(9), distribution, 100);

      assertThat(latent(Sample.of(7).towards(9, 0), distribution, 100)).isEqualTo(seven);
      assertThat(latent(Sample.of(7).towards(9, 1), distribution, 100)).isEqualTo(nine);
      assertThat(latent(Sample.of(7).towards(7, 0.5), distribution, 100)).isEqualTo(seven);
    }
  }

  /** In the plane of the two ends, a half of the way halves the angle and keeps the length. */
  @Test
  void halfOfTheWayIsHalfOfTheAngleAtFullLength() {
    float[] start = latent(Sample.of(7), Distribution.NORMAL, 512);
    float[] end = latent(Sample.of(9), Distribution.NORMAL, 512);
    float[] half = latent(Sample.of(7).towards(9, 0.5), Distribution.NORMAL, 512);

    assertThat(length(half)).isCloseTo((length(start) + length(end)) / 2, within(0.5));
    assertThat(angle(start, half)).isCloseTo(angle(start, end) / 2, within(0.02));
    assertThat(angle(start, half) + angle(half, end)).isCloseTo(angle(start, end), within(1e-4));
  }

  @Test
  void uniformLatentsMixInAStraightLine() {
    float[] start = latent(Sample.of(7), Distribution.UNIFORM, 8);
    float[] end = latent(Sample.of(9), Distribution.UNIFORM, 8);
    float[] part = latent(Sample.of(7).towards(9, 0.25), Distribution.UNIFORM, 8);

    for (int k = 0; k < 8; k++) {
      assertThat(part[k]).isCloseTo(0.75f * start[k] + 0.25f * end[k], within(1e-6f));
    }
  }

  @Test
  void oppositeLatentsMeetInsteadOfFailing() {
    for (long other = 0; other < 50; other++) {
      float[] row = latent(Sample.of(-1).towards(other, 0.5), Distribution.NORMAL, 1);
      assertThat(row[0]).isFinite();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void anAmountOutsideTheWayIsRefused(double amount) {
    assertThatThrownBy(() -> Sample.of(1).towards(2, amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("amount is " + amount);
  }

  @Test
  void samplesThatShareARunDoNotInfluenceOneAnother(@TempDir Path directory) {
    List<Sample> samples =
        List.of(
            Sample.of(5).label("Sneaker"),
            Sample.of(-3),
            Sample.of(5).towards(6, 0.3).label(0),
            Sample.of(5));
    try (Generator clothes = Generator.open(TestBundles.clothes(directory))) {
      List<Picture> together = clothes.generate(Request.of(samples));

      for (int i = 0; i < samples.size(); i++) {
        Picture alone = clothes.generate(Request.of(List.of(samples.get(i)))).get(0);
        assertThat(together.get(i).png()).isEqualTo(alone.png());
        assertThat(clothes.remake(Recipe.read(alone.png())).png()).isEqualTo(alone.png());
      }
    }
  }

  @Test
  void tensorsDevelopIntoTheSamePictures(@TempDir Path directory) {
    Request request = Request.of(5).seed(40);
    try (Generator clothes = Generator.open(TestBundles.clothes(directory))) {
      List<Picture> developed = clothes.develop(request, clothes.tensors(request));

      assertThat(developed).extracting(Picture::recipe).hasSize(5);
      for (int i = 0; i < 5; i++) {
        assertThat(developed.get(i).png()).isEqualTo(clothes.generate(request).get(i).png());
      }
      assertThatThrownBy(() -> clothes.develop(Request.of(4), clothes.tensors(request)))
          .hasMessage("the tensor is [5, 1, 8, 8]; that of the request is [4, 1, 8, 8]");
    }
  }

  @Test
  void theTensorOfAnotherModelDoesNotDevelop(@TempDir Path directory, @TempDir Path other) {
    Request request = Request.of(2);
    try (Generator colours = Generator.open(TestBundles.colours(directory));
        Generator clothes = Generator.open(TestBundles.clothes(other))) {
      FloatTensor small = clothes.tensors(request);

      assertThatThrownBy(() -> colours.develop(request, small))
          .hasMessage("the tensor is [2, 1, 8, 8]; that of the request is [2, 3, 16, 16]");
    }
  }

  @Test
  void aLatentOfOnesOwnGivesTheTensorOfTheSeedThatDrawsIt(@TempDir Path directory) {
    try (Generator clothes = Generator.open(TestBundles.clothes(directory))) {
      int dim = clothes.card().inputs().latent().dim();
      Sample own = Sample.ofLatent(latent(Sample.of(7), Distribution.NORMAL, dim)).label(1);

      assertThat(clothes.tensors(Request.of(List.of(own))).values())
          .isEqualTo(clothes.tensors(Request.of(1).seed(7).label(1)).values());
      assertThatThrownBy(() -> clothes.generate(Request.of(List.of(own))))
          .hasMessageStartingWith("a latent of one's own makes tensors");
      assertThatThrownBy(() -> clothes.check(Request.of(List.of(Sample.ofLatent(new float[dim])))))
          .hasMessage("label is missing; only a seed draws one");
      assertThatThrownBy(() -> clothes.check(Request.of(List.of(Sample.ofLatent(new float[1])))))
          .hasMessage("a latent of test-model has %d numbers", dim);
    }
  }

  @Test
  void aLatentThatIsNotFiniteIsRefused() {
    assertThatThrownBy(() -> Sample.ofLatent(new float[] {0, Float.NaN}))
        .hasMessage("latent has NaN at 1; allowed are numbers");
  }

  @Test
  void aPartOfATensorIsThatOfItsSeeds(@TempDir Path directory) {
    try (Generator clothes = Generator.open(TestBundles.clothes(directory))) {
      FloatTensor part = clothes.tensors(Request.of(5).seed(40)).part(2, 3);

      assertThat(part.shape()).startsWith(3);
      assertThat(part.values()).isEqualTo(clothes.tensors(Request.of(3).seed(42)).values());
    }
  }

  @Test
  void aRequestOfNothingIsRefused() {
    assertThatThrownBy(() -> Request.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLabelThatWasAskedForByItsIndexIsToldFromOneByName() {
    assertThat(Sample.of(1).label(3).labelIndex()).hasValue(3);
    assertThat(Sample.of(1).label("3").labelIndex()).isEmpty();
    assertThat(Sample.of(1).labelIndex()).isEmpty();
  }

  @Test
  void aSampleSaysForPeopleWhatItIsMadeFrom() {
    Sample sample =
        Sample.of(7)
            .label("Bag")
            .psi(0.5)
            .cutoff(3)
            .mix(new Mix(Sample.of(9), List.of("coarse", "4"), 0.5))
            .along("sleeves", -1)
            .noise(NoiseChoice.of(5).scaled(0.5).scaled("fine", 2));
    assertThat(Sample.of(7)).hasToString("seed 7");
    assertThat(sample)
        .hasToString(
            "seed 7, Bag, psi 0.5, cutoff 3, 0.5 of the coarse+4 layers of (seed 9), sleeves -1.0,"
                + " noise of seed 5 times 0.5, of fine times 2.0");
    assertThat(Sample.of(7).noise(NoiseChoice.OFF)).hasToString("seed 7, noise times 0.0");
  }
}
