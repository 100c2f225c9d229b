package dev.ganvas.trainer.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.metric.Gallery.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricTest {
  /** Normal points of the plane around (shift, 0). */
  private static Points cloud(int count, double shift, double spread, long seed) {
    SeedStream random = SeedStream.of(seed, 0);
    float[] values = new float[2 * count];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (spread * random.nextNormal() + (i % 2 == 0 ? shift : 0));
    }
    return new Points(2, values);
  }

  private static Samples samples(Points tested, Points real, Points training) {
    return new Samples(Gallery.of(tested), Gallery.of(real), Gallery.of(training));
  }

  @Test
  void theFrechetDistanceOfNormalCloudsIsThatOfTheirMomentsByHand() {
    Points square = new Points(2, new float[] {1, 1, 1, -1, -1, 1, -1, -1});
    Points wider = new Points(2, new float[] {5, 3, 5, -3, 1, 3, 1, -3});
    // Variances 4/3 and 4/3 against 16/3 and 12, means 3 apart.
    double byHand = 9 + (2 - 1) * (2 - 1) * 4 / 3.0 + (3 - 1) * (3 - 1) * 4 / 3.0;
    assertThat(FrechetDistance.between(square, wider)).isCloseTo(byHand, within(1e-9));
    assertThat(FrechetDistance.between(square, square)).isCloseTo(0, within(1e-9));
  }

  @Test
  void theFrechetDistanceOfTurnedCloudsIsTheirsAndNotThatOfTheirAxes() {
    Points along = new Points(2, new float[] {2, 2, -2, -2, 1, -1, -1, 1});
    Points across = new Points(2, new float[] {2, -2, -2, 2, 1, 1, -1, -1});
    // Eigenvalues 16/3 and 4/3 in the same axes, the other way round.
    assertThat(FrechetDistance.between(along, across)).isCloseTo(8 / 3.0, within(1e-9));
  }

  @Test
  void theKernelDistanceByHand() {
    Points one = new Points(1, new float[] {0, 1});
    Points other = new Points(1, new float[] {1, 2});
    // Within: (0 + 1)^3 = 1 and (2 + 1)^3 = 27; between: 1, 1, 8 and 27, mean 9.25.
    assertThat(KernelDistance.between(one, other)).isCloseTo(1 + 27 - 2 * 9.25, within(1e-6));
  }

  @Test
  void theKernelDistanceOfEqualCloudsIsAboutZeroAndGrowsWithTheirDistance() {
    Points real = cloud(500, 0, 1, 1);
    assertThat(KernelDistance.between(cloud(500, 0, 1, 2), real)).isCloseTo(0, within(0.1));
    assertThat(KernelDistance.between(cloud(500, 1, 1, 2), real)).isGreaterThan(0.5);
  }

  @Test
  void collapsedPointsArePreciseButRecallNothing() {
    Map<String, Double> figures =
        Neighbourhoods.between(cloud(300, 0, 0.01, 1), cloud(300, 0, 1, 2));
    assertThat(figures.get("precision")).isGreaterThan(0.95);
    assertThat(figures.get("recall")).isLessThan(0.05);
    assertThat(figures.get("coverage")).isLessThan(0.1);
  }

  @Test
  void equalPointsGetFullMarksAndFarOnesNone() {
    Points real = cloud(100, 0, 1, 1);
    assertThat(Neighbourhoods.between(real, real))
        .contains(entry("precision", 1.0), entry("recall", 1.0), entry("coverage", 1.0));
    assertThat(Neighbourhoods.between(cloud(100, 99, 1, 2), real))
        .containsOnly(
            entry("precision", 0.0),
            entry("recall", 0.0),
            entry("density", 0.0),
            entry("coverage", 0.0));
  }

  @Test
  void densityCountsTheBallsByHand() {
    // Six points in one place: balls of radius zero; a generated one there is in all six.
    Points real = new Points(1, new float[6]);
    assertThat(Neighbourhoods.between(real, real)).contains(entry("density", 6 / 5.0));
  }

  @Test
  void theLengthOfAStraightWayIsItsFloorAndThatOfADetourMoreByHand() {
    double step = 0.01;
    double place = 0.3;
    Points start = new Points(2, new float[] {0, 1});
    Points end = new Points(2, new float[] {1, 0});
    PathLength.Steps line = new PathLength.Steps(line(place), line(place + step));
    PathLength.Steps arc = new PathLength.Steps(arc(place), arc(place + step));
    PathLength length =
        new PathLength(Map.of("w", line, "z", arc), new PathLength.Steps(start, end), step);
    Samples none = samples(start, start, start);
    assertThat(length.of(none).get("path_length_w_1")).isCloseTo(2, within(1e-3));
    // A quarter of a circle in one unit of time.
    assertThat(length.of(none).get("path_length_z_1"))
        .isCloseTo(Math.PI * Math.PI / 4, within(1e-3));
    assertThat(length.floor(none))
        .containsOnly(entry("path_length_w_1", 2.0), entry("path_length_z_1", 2.0));
  }

  @Test
  void whatAMixChangesIsPartedIntoBlocksAndTheRestByHand() {
    Points plain = new Points(32, new float[32]); // 4 x 8 pixels, two blocks
    float[] left = new float[32];
    float[] stripes = new float[32];
    for (int i = 0; i < 32; i++) {
      left[i] = i % 8 < 4 ? 1 : 0;
      stripes[i] = i % 2 == 0 ? 0.5f : -0.5f;
    }
    Points whole = new Points(32, left);
    MixedGroups groups =
        new MixedGroups(
            plain,
            whole,
            Map.of("coarse", whole, "fine", new Points(32, stripes)),
            List.of(1, 4, 8));
    Samples none = samples(plain, plain, plain);
    assertThat(groups.of(none))
        .containsOnly(
            entry("mix_change_coarse_1", Math.sqrt(0.5)),
            entry("mix_low_coarse_1", Math.sqrt(0.5)),
            entry("mix_low_share_coarse_1", 1.0),
            entry("mix_structure_coarse_1", 1.0),
            entry("mix_change_fine_1", 0.5),
            entry("mix_low_fine_1", 0.0),
            entry("mix_low_share_fine_1", 0.0),
            entry("mix_structure_fine_1", 0.0));
    assertThat(groups.floor(none)).contains(entry("mix_change_fine_1", Math.sqrt(0.5)));
  }

  @Test
  void picturesThatDoNotPartIntoBlocksAreRefused() {
    Points six = new Points(36, new float[36]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MixedGroups(six, six, Map.of(), List.of(1, 6, 6)))
        .withMessage("pictures of 6 x 6 pixels do not part into blocks of 4");
  }

  /** A square of 8 x 8 pixels in one of 16 x 16, in colours of three channels. */
  private static float[] square(int left, float[] ground, float[] colour) {
    float[] picture = new float[3 * 16 * 16];
    for (int i = 0; i < picture.length; i++) {
      int x = i % 16;
      int y = i / 16 % 16;
      boolean inside = x >= left && x < left + 8 && y >= 4 && y < 12;
      picture[i] = (inside ? colour : ground)[i / (16 * 16)];
    }
    return picture;
  }

  private static double structure(float[] plain, float[] mixed) {
    Points before = new Points(plain.length, plain);
    Points after = new Points(mixed.length, mixed);
    Map<String, Points> one = Map.of("fine", after);
    return new MixedGroups(before, after, one, List.of(3, 16, 16))
        .of(samples(before, before, before))
        .get("mix_structure_fine_1");
  }

  @Test
  void theStructureOfAPictureIsItsShapesAndNotTheirTone() {
    float[] black = {-1, -1, -1};
    float[] white = {1, 1, 1};
    float[] plain = square(4, black, new float[] {0.2f, 0.4f, 0.9f});
    float[] darker = square(4, black, new float[] {-0.5f, -0.4f, -0.1f});
    float[] red = square(4, black, new float[] {0.9f, -0.8f, -0.8f});
    float[] grounded = square(4, new float[] {-0.6f, -0.7f, -0.2f}, new float[] {0, 1, 0});
    assertThat(structure(plain, darker)).isCloseTo(0, within(1e-5));
    assertThat(structure(plain, red)).isCloseTo(0, within(1e-5));
    assertThat(structure(plain, grounded)).isCloseTo(0, within(1e-5));
    // A quarter is inside, and half of that stays: the correlation is (1/8 - 1/16) / (3/16).
    float[] moved = square(8, black, new float[] {0.2f, 0.4f, 0.9f});
    assertThat(structure(plain, moved)).isCloseTo(Math.sqrt(2 - 2 / 3.0), within(1e-5));
    float[] inverted = square(4, white, black);
    assertThat(structure(plain, inverted)).isCloseTo(2, within(1e-5));
    assertThat(structure(plain, square(4, black, black))).isCloseTo(1, within(1e-5));
  }

  @Test
  void truncationTradesRecallForPrecision() {
    Points real = cloud(200, 0, 1, 1);
    Map<Double, Points> drawn = new LinkedHashMap<>();
    Truncation.PSIS.forEach(psi -> drawn.put(psi, cloud(200, 0, 2 * psi, 2)));
    Map<String, Double> figures = new Truncation(drawn).of(samples(real, real, real));
    assertThat(figures.get("precision_psi_0.3_200"))
        .isGreaterThan(figures.get("precision_psi_1.0_200"));
    assertThat(figures.get("recall_psi_0.3_200")).isLessThan(figures.get("recall_psi_1.0_200"));
  }

  private static Points line(double place) {
    return new Points(2, new float[] {(float) place, (float) (1 - place)});
  }

  private static Points arc(double place) {
    double angle = place * Math.PI / 2;
    return new Points(2, new float[] {(float) Math.sin(angle), (float) Math.cos(angle)});
  }

  @Test
  void theNearestTrainingPointIsFoundAndCopiesShow() {
    Mixture training = Mixture.ring();
    float[] values = new float[4];
    training.read(0, values, 0);
    training.read(99_000, values, 2);
    values[2] += 4; // away from all of them
    Points tested = new Points(2, values);
    List<NearestTraining.Match> matches = NearestTraining.matches(tested, training, 30_000);
    assertThat(matches.get(0).training()).isZero();
    assertThat(matches.get(0).distance()).isCloseTo(0, within(1e-3));
    assertThat(matches.get(1).distance()).isBetween(1.0, 4.0);
    // In whatever portions the training set is read.
    List<NearestTraining.Match> whole = NearestTraining.matches(tested, training);
    assertThat(matches).isEqualTo(whole);
  }

  @Test
  void theNearestTrainingDistanceIsAMean() {
    List<NearestTraining.Match> near =
        List.of(new NearestTraining.Match(0, 0), new NearestTraining.Match(1, 1));
    List<NearestTraining.Match> far = List.of(new NearestTraining.Match(7, 5));
    Points two = new Points(1, new float[2]);
    Samples samples = samples(two, two, two);
    NearestTraining nearest = new NearestTraining(near, far);
    assertThat(nearest.of(samples)).containsOnly(entry("nearest_train_l2_2", 0.5));
    assertThat(nearest.floor(samples)).containsOnly(entry("nearest_train_l2_2", 5.0));
  }

  @Test
  void allPointsAreNotCopied() {
    Points points = new Points(1, new float[] {1, 2});
    assertThat(points.first(2)).isSameAs(points);
    assertThat(points.first(1).values()).containsExactly(1);
  }

  @Test
  void theJudgeCountsHowOftenItSeesWhatWasAskedFor() {
    Points pixels = new Points(1, new float[4]);
    Gallery tested = new Gallery(pixels, pixels, new Labels(0, 1, 0, 1), new Labels(0, 1, 1, 1));
    Gallery real = new Gallery(pixels, pixels, new Labels(0, 1, 0, 1), new Labels(0, 1, 0, 1));
    Samples samples = new Samples(tested, real, real);
    assertThat(new GanTest().of(samples)).containsOnly(entry("gan_test_4", 0.75));
    assertThat(new GanTest().floor(samples)).containsOnly(entry("gan_test_4", 1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GanTest().of(samples(pixels, pixels, pixels)))
        .withMessage("the judge's accuracy takes pictures with labels");
  }

  @Test
  void aCollapsedRingHasOneModeAndAWholeOneAll() {
    Mixture ring = Mixture.ring();
    float[] real = new float[2 * 2500];
    for (int i = 0; i < 2500; i++) {
      ring.read(i, real, 2 * i);
    }
    float[] collapsed = new float[2 * 2500];
    for (int i = 0; i < 2500; i++) {
      collapsed[2 * i] = 1 + (i % 5 == 0 ? 0.2f : 0);
    }
    Points points = new Points(2, real);
    Samples samples = samples(new Points(2, collapsed), points, points);
    Map<String, Double> figures = new ModeCoverage(ring).of(samples);
    assertThat(figures.get("modes_of_8_2500")).isEqualTo(1);
    assertThat(figures.get("high_quality_3sigma_2500")).isEqualTo(0.8);
    assertThat(figures.get("reverse_kl_modes_2500")).isCloseTo(Math.log(8), within(1e-12));
    Map<String, Double> floor = new ModeCoverage(ring).floor(samples);
    assertThat(floor.get("modes_of_8_2500")).isEqualTo(8);
    assertThat(floor.get("high_quality_3sigma_2500")).isBetween(0.98, 0.995);
    assertThat(floor.get("reverse_kl_modes_2500")).isLessThan(1e-5);
  }

  @Test
  void aCodeIsMatchedWithTheClassThatTheJudgeSeesMostInEachChoice() {
    Points pixels = new Points(1, new float[6]);
    Labels choices = new Labels(0, 0, 0, 1, 1, 1);
    Gallery made = new Gallery(pixels, pixels, choices, new Labels(5, 5, 2, 3, 3, 3));
    Gallery real = new Gallery(pixels, pixels, choices, new Labels(0, 0, 0, 1, 1, 1));
    CodeError error = new CodeError("shape", made);
    Samples samples = new Samples(real, real, real);
    assertThat(error.of(samples).get("code_error_shape_6")).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(error.floor(samples)).containsOnly(entry("code_error_shape_6", 0.0));
  }

  @Test
  void tooFewPointsForNeighboursAreRefused() {
    Points few = new Points(1, new float[5]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Neighbourhoods.between(few, few))
        .withMessage("5 generated and 5 real points are too few for 5 neighbours");
  }

  @Test
  void namesOfFiguresStateTheCount() {
    assertThat(Counts.text(10_000)).isEqualTo("10k");
    assertThat(Counts.text(2_500)).isEqualTo("2500");
    assertThat(Counts.text(2_000)).isEqualTo("2k");
    assertThat(Counts.text(999)).isEqualTo("999");
  }
}
