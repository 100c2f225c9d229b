package dev.ganvas.trainer.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.metric.Points;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final Scope ALL = new Scope("", List.of(0, 1));
  private static final int MANY = 4000;

  /** Covariance [[24, 0], [0, 6]]: four points on the axes. */
  private static final StyleSpace CROSS =
      new StyleSpace(new Points(2, new float[] {6, 0, -6, 0, 0, 3, 0, -3}));

  /** Normal points, of deviation 3 along (3, 4) / 5 and of 1 across it. */
  private static StyleSpace tilted() {
    SeedStream random = SeedStream.of(1, 0);
    float[] values = new float[2 * MANY];
    for (int i = 0; i < values.length; i += 2) {
      double along = 3 * random.nextNormal();
      double across = random.nextNormal();
      values[i] = (float) (0.6 * along - 0.8 * across + 7);
      values[i + 1] = (float) (0.8 * along + 0.6 * across);
    }
    return new StyleSpace(new Points(2, values));
  }

  private static void assertVector(Found found, double... expected) {
    List<Float> vector = found.direction().vector();
    assertThat(vector).hasSize(expected.length);
    for (int k = 0; k < expected.length; k++) {
      assertThat(vector.get(k).doubleValue()).as("part %d", k).isCloseTo(expected[k], within(1e-6));
    }
  }

  private static Factorisation rows(int count) {
    Tensor one = new Tensor(Shape.of(1, 2), new float[] {1.2f, 1.6f});
    Tensor other = new Tensor(Shape.of(1, 2), new float[] {-0.8f, 0.6f});
    return new Factorisation(List.of(one, other), count);
  }

  @Test
  void factorsAreTheEigenvectorsOfTheStyleWeightsByHand() {
    // A^T A has the eigenvalues 4 along (3, 4) / 5 and 1 along (4, -3) / 5.
    List<Found> found = rows(2).find(CROSS, ALL);
    assertThat(found)
        .extracting(each -> each.direction().name())
        .containsExactly("factor1", "factor2");
    assertThat(found.get(0).share()).isCloseTo(0.8, within(1e-6));
    assertThat(found.get(1).share()).isCloseTo(0.2, within(1e-6));
    double one = Math.sqrt((9 * 24 + 16 * 6) / 25.0);
    double other = Math.sqrt((16 * 24 + 9 * 6) / 25.0);
    assertVector(found.get(0), 0.6 * one, 0.8 * one);
    assertVector(found.get(1), 0.8 * other, -0.6 * other);
  }

  @Test
  void anAxisPointsToWhereItsLargestPartIsPositive() {
    Axis down = Axis.along(new double[] {1, -2, 2.5, -3});
    Axis up = Axis.along(new double[] {-1, 2, -2.5, 3});
    for (int k = 0; k < 4; k++) {
      assertThat(down.upwards().at(k)).isEqualTo(up.at(k));
      assertThat(up.upwards().at(k)).isEqualTo(up.at(k));
    }
  }

  @Test
  void componentsAreWhereStylesDifferMost() {
    List<Found> found = new Components(2).find(tilted(), ALL);
    List<Float> first = found.get(0).direction().vector();
    assertThat(first.get(0).doubleValue()).isCloseTo(0.6 * 3, within(0.1));
    assertThat(first.get(1).doubleValue()).isCloseTo(0.8 * 3, within(0.1));
    assertThat(found.get(0).share()).isCloseTo(0.9, within(0.01));
    assertThat(found.get(0).share() + found.get(1).share()).isCloseTo(1, within(1e-9));
  }

  @Test
  void whatAnswersRiseAlongIsLearned() {
    SeedStream random = SeedStream.of(2, 0);
    float[] values = new float[3 * MANY];
    float[] answers = new float[MANY];
    for (int i = 0; i < MANY; i++) {
      for (int k = 3 * i; k < 3 * i + 3; k++) {
        values[k] = (float) random.nextNormal();
      }
      float sum = values[3 * i] - 2 * values[3 * i + 1] - 2 * values[3 * i + 2];
      answers[i] = sum > 0 ? 1 : 0;
    }
    Learning learning = new Learning("shoe", "by hand", new Points(1, answers));
    Found found = learning.find(new StyleSpace(new Points(3, values)), ALL).get(0);
    List<Float> vector = found.direction().vector();
    assertThat(vector.get(0).doubleValue()).isCloseTo(1 / 3.0, within(0.05));
    assertThat(vector.get(1).doubleValue()).isCloseTo(-2 / 3.0, within(0.05));
    assertThat(vector.get(2).doubleValue()).isCloseTo(-2 / 3.0, within(0.05));
    // The squared correlation of a normal number with its own sign.
    assertThat(found.share()).isCloseTo(2 / Math.PI, within(0.03));
    assertThat(found.direction().name()).isEqualTo("shoe");
  }

  @Test
  void aLayerAloneIsInTheNameOfItsDirection() {
    Found found = rows(1).find(CROSS, new Scope("-coarse", List.of(0))).get(0);
    assertThat(found.direction().name()).isEqualTo("factor1-coarse");
    assertThat(found.direction().layers()).containsExactly(0);
  }

  @Test
  void whatCannotBeFoundIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Components(3).find(CROSS, ALL))
        .withMessage("count is 3; allowed are 1 to 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Components(1).find(new StyleSpace(new Points(2, new float[8])), ALL))
        .withMessage("nothing varies here, so there are no directions");
    Learning same = new Learning("shoe", "by hand", new Points(1, new float[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> same.find(CROSS, ALL))
        .withMessage("4 pictures show shoe all alike: nothing to learn");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Factorisation(List.of(), 1))
        .withMessage("a factorisation takes 1 matrix or more, not 0");
  }
}
