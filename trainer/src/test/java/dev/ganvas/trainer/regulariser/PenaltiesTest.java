package dev.ganvas.trainer.regulariser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.trainer.loop.TinyGame;
import dev.ganvas.trainer.schedule.Schedule;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Penalties of critics whose scores are known. */
class PenaltiesTest {
  private static final Graph CRITIC =
      new Mlp(1, 1, 1, Norm.NONE).critic(Shape.of(Shape.N, 2), Conditioning.NONE);

  /** Scores {@code height + 3 x + 4 y}, with a rectifier that is never at rest. */
  private static Weights plane(float height) {
    return new Weights(
        Map.of(
            "hidden1.weight", new Tensor(Shape.of(1, 2), new float[] {3, 4}),
            "hidden1.bias", new Tensor(Shape.of(1), new float[] {1000}),
            "score.weight", new Tensor(Shape.of(1, 1), new float[] {1}),
            "score.bias", new Tensor(Shape.of(1), new float[] {height - 1000})));
  }

  private static double penalty(Regulariser regulariser, float height) {
    try (TinyGame game = new TinyGame(CRITIC, plane(height))) {
      return game.criticStep(regulariser::loss).getFloat();
    }
  }

  @Test
  void r1AndR2AreHalfTheSquaredSlope() {
    assertThat(penalty(new R1(10), 0)).isCloseTo(10 / 2.0 * 25, within(1e-3));
    assertThat(penalty(new R2(4), 0)).isCloseTo(4 / 2.0 * 25, within(1e-3));
  }

  @Test
  void theWeightOfR1AndR2FollowsItsSchedule() {
    assertThat(penalty(new R1(10, new Quarter()), 0)).isCloseTo(10 / 8.0 * 25, within(1e-3));
    assertThat(penalty(new R2(4, new Quarter()), 0)).isCloseTo(4 / 8.0 * 25, within(1e-3));
  }

  private record Quarter() implements Schedule {
    @Override
    public double at(long images, long total) {
      return 0.25;
    }
  }

  @Test
  void draganIsTheSquaredDistanceOfTheSlopeFromOne() {
    assertThat(penalty(new Dragan(10), 0)).isCloseTo(10 * 16, within(1e-3));
  }

  /** Real samples are uniform in [-1, 1)^2, so that the slope adds 25 / 3 to the square. */
  @Test
  void driftIsTheMeanSquareOfRealScores() {
    assertThat(penalty(new Drift(0.001), 100)).isCloseTo(0.001 * (10_000 + 25 / 3.0), within(0.2));
  }

  static Stream<Regulariser> all() {
    return Stream.of(
        new GradientPenalty(10), new Dragan(10), new R1(10), new R2(10), new Drift(0.001));
  }

  /** A short way down the gradient g it falls by the length of the way times that of g. */
  @ParameterizedTest
  @MethodSource("all")
  void whatIsPenalisedBecomesLessAlongTheGradient(Regulariser regulariser) {
    try (TinyGame game = new TinyGame(CRITIC, plane(100))) {
      NDList weights = game.critic().parameters().trainable();
      NDList gradients =
          game.criticStepOf(step -> game.torch().gradients(regulariser.loss(step), weights));
      double before = game.criticStep(regulariser::loss).getFloat();
      double square = 0;
      for (NDArray gradient : gradients) {
        square += gradient.square().sum().getFloat();
      }
      double fall = 1e-2 * before;
      for (int i = 0; i < weights.size(); i++) {
        float[] moved = weights.get(i).toFloatArray();
        float[] slope = gradients.get(i).toFloatArray();
        for (int k = 0; k < moved.length; k++) {
          moved[k] -= (float) (fall / square * slope[k]);
        }
        weights.get(i).set(FloatBuffer.wrap(moved));
      }
      double after = game.criticStep(regulariser::loss).getFloat();
      assertThat(before - after).isCloseTo(fall, within(0.1 * fall));
    }
  }

  /** Two points are one to a critic that scores {@code 3 x + 4 y} of each: its slope is root 50. */
  @Test
  void whereSeveralSamplesAreOneTheSlopeIsTheirs() {
    assertThat(packed(new R1(10))).isCloseTo(10 / 2.0 * 50, within(1e-3));
    assertThat(packed(new GradientPenalty(10)))
        .isCloseTo(10 * Math.pow(Math.sqrt(50) - 1, 2), within(1e-3));
  }

  private static double packed(Regulariser regulariser) {
    Graph critic = new Mlp(1, 1, 1, Norm.NONE).critic(Shape.of(Shape.N, 4), Conditioning.NONE);
    Weights weights =
        new Weights(
            Map.of(
                "hidden1.weight", new Tensor(Shape.of(1, 4), new float[] {3, 4, 3, 4}),
                "hidden1.bias", new Tensor(Shape.of(1), new float[] {1000}),
                "score.weight", new Tensor(Shape.of(1, 1), new float[] {1}),
                "score.bias", new Tensor(Shape.of(1), new float[] {0})));
    try (TinyGame game = new TinyGame(critic, weights, List.of(2), 2)) {
      return game.criticStep(regulariser::loss).getFloat();
    }
  }
}
