package dev.ganvas.trainer.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.engine.TorchOps;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses of real scores 2 and -1 and fake scores 0 and 3. */
class ObjectiveTest {
  private static final Offset<Double> ROUNDING = within(1e-6);

  private NDManager manager;
  private Given scores;

  private record Given(NDArray real, NDArray fake) implements Scores {}

  @BeforeEach
  void giveScores() {
    manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
    scores = new Given(column(2, -1), column(0, 3));
  }

  @AfterEach
  void forgetScores() {
    manager.close();
  }

  private NDArray column(float... values) {
    NDArray column = manager.create(values).reshape(-1, 1);
    column.setRequiresGradient(true);
    return column;
  }

  private static double softPlus(double x) {
    return Math.log(1 + Math.exp(x));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Test
  void theCriticsLossOfNonSaturatingIsTwoSoftplus() {
    double real = (softPlus(-2) + softPlus(1)) / 2;
    double fake = (softPlus(0) + softPlus(3)) / 2;
    double loss = new NonSaturating().critic(scores).getFloat();
    assertThat(loss).isCloseTo(real + fake, ROUNDING);
  }

  @Test
  void theGeneratorsLossOfNonSaturatingIsTheMeanOfMinusLogOfWhatTheCriticBelieves() {
    double loss = new NonSaturating().generator(scores).getFloat();
    assertThat(loss).isCloseTo(-(Math.log(sigmoid(0)) + Math.log(sigmoid(3))) / 2, ROUNDING);
  }

  @Test
  void minimaxIsAZeroSumGame() {
    double real = -(Math.log(sigmoid(2)) + Math.log(sigmoid(-1))) / 2;
    double fake = (Math.log(1 - sigmoid(0)) + Math.log(1 - sigmoid(3))) / 2;
    double critic = new Minimax().critic(scores).getFloat();
    double generator = new Minimax().generator(scores).getFloat();
    assertThat(critic).isCloseTo(real - fake, ROUNDING);
    assertThat(generator).isCloseTo(fake, ROUNDING);
  }

  @Test
  void wassersteinIsTheDifferenceOfTheMeans() {
    double critic = new Wasserstein().critic(scores).getFloat();
    double generator = new Wasserstein().generator(scores).getFloat();
    assertThat(critic).isCloseTo(1.5 - 0.5, ROUNDING);
    assertThat(generator).isCloseTo(-1.5, ROUNDING);
  }

  @Test
  void leastSquaresIsHalfTheSquaredDistanceToTheLabels() {
    double critic = new LeastSquares(1, 0).critic(scores).getFloat();
    double generator = new LeastSquares(1, 0).generator(scores).getFloat();
    double smooth = new LeastSquares(0.9, 0.1).critic(scores).getFloat();
    assertThat(critic).isCloseTo((1 + 4) / 4.0 + (0 + 9) / 4.0, ROUNDING);
    assertThat(generator).isCloseTo((1 + 4) / 4.0, ROUNDING);
    assertThat(smooth).isCloseTo((1.21 + 3.61) / 4 + (0.01 + 8.41) / 4, ROUNDING);
  }

  @Test
  void leastSquaresPullsAtScoresOnBothSidesOfTheLabel() {
    assertThat(gradient(scores.real(), new LeastSquares(1, 0)::critic)).containsExactly(0.5f, -1);
    assertThat(gradient(scores.fake(), new LeastSquares(1, 0)::critic)).containsExactly(0, 1.5f);
    assertThat(gradient(scores.fake(), new LeastSquares(1, 0)::generator))
        .containsExactly(-0.5f, 1);
  }

  @Test
  void leastSquaresNeedsALabelOfFakesBelowThatOfRealOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeastSquares(0, 1))
        .withMessage("fake is 1.0 and real 0.0; fake has to be the smaller one");
  }

  @Test
  void hingeLeavesAloneWhatIsToldApart() {
    double critic = new Hinge().critic(scores).getFloat();
    double generator = new Hinge().generator(scores).getFloat();
    assertThat(critic).isCloseTo((0 + 2) / 2.0 + (1 + 4) / 2.0, ROUNDING);
    assertThat(generator).isCloseTo(-1.5, ROUNDING);
    assertThat(gradient(scores.real(), new Hinge()::critic)).containsExactly(-0f, -0.5f);
    scores = new Given(scores.real(), column(-2, 3));
    assertThat(gradient(scores.fake(), new Hinge()::critic)).containsExactly(0, 0.5f);
    assertThat(gradient(scores.fake(), new Hinge()::generator)).containsExactly(-0.5f, -0.5f);
  }

  @Test
  void relativisticPairingComparesTheScoresOfEachPair() {
    double critic = new RelativisticPairing().critic(scores).getFloat();
    double generator = new RelativisticPairing().generator(scores).getFloat();
    assertThat(critic).isCloseTo((softPlus(0 - 2) + softPlus(3 + 1)) / 2, ROUNDING);
    assertThat(generator).isCloseTo((softPlus(2 - 0) + softPlus(-1 - 3)) / 2, ROUNDING);
    float[] real = gradient(scores.real(), new RelativisticPairing()::generator);
    assertThat(real[0]).as("it lowers real scores as well").isPositive();
  }

  @Test
  void smoothedLabelsShareTheLossBetweenBothAnswers() {
    double real = -(0.9 * Math.log(sigmoid(2)) + 0.1 * Math.log(1 - sigmoid(2))) / 2;
    real += -(0.9 * Math.log(sigmoid(-1)) + 0.1 * Math.log(1 - sigmoid(-1))) / 2;
    double fake = -(0.2 * Math.log(sigmoid(0)) + 0.8 * Math.log(1 - sigmoid(0))) / 2;
    fake += -(0.2 * Math.log(sigmoid(3)) + 0.8 * Math.log(1 - sigmoid(3))) / 2;
    for (Objective smooth : List.of(new NonSaturating(0.9, 0.2), new Minimax(0.9, 0.2))) {
      assertThat((double) smooth.critic(scores).getFloat()).isCloseTo(real + fake, ROUNDING);
    }
    assertThat(new NonSaturating(0.9, 0.2).generator(scores).getFloat())
        .isEqualTo(new NonSaturating().generator(scores).getFloat());
  }

  @Test
  void aLabelThatIsNoProbabilityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NonSaturating(1.2, 0))
        .withMessage("real is 1.2; allowed are 0.0 to 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Minimax(0.4, 0.6))
        .withMessage("fake is 0.6 and real 0.4; fake has to be the smaller one");
  }

  @Test
  void theLogarithmsDoNotOverflow() {
    Given sure = new Given(column(-500), column(500));
    double critic = new NonSaturating().critic(sure).getFloat();
    double generator = new Minimax().generator(sure).getFloat();
    assertThat(critic).isEqualTo(1000);
    assertThat(generator).isEqualTo(-500);
  }

  static Stream<Objective> all() {
    return Stream.of(new Minimax(), new NonSaturating(), new Wasserstein());
  }

  static Stream<Objective> allThatMindEveryScore() {
    return Stream.concat(all(), Stream.of(new RelativisticPairing()));
  }

  private float[] gradient(NDArray of, Function<Scores, NDArray> loss) {
    try (TorchOps torch = new TorchOps(Device.cpu())) {
      return TorchOps.recording(() -> torch.gradients(loss.apply(scores), new NDList(of)))
          .head()
          .toFloatArray();
    }
  }

  @ParameterizedTest
  @MethodSource("allThatMindEveryScore")
  void theCriticRaisesRealScoresAndLowersFakeOnes(Objective objective) {
    for (float slope : gradient(scores.real(), objective::critic)) {
      assertThat(slope).isNegative();
    }
    for (float slope : gradient(scores.fake(), objective::critic)) {
      assertThat(slope).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theGeneratorRaisesFakeScoresAndHasNoSayInRealOnes(Objective objective) {
    for (float slope : gradient(scores.fake(), objective::generator)) {
      assertThat(slope).isNegative();
    }
    assertThat(gradient(scores.real(), objective::generator)).containsOnly(0);
  }

  @Test
  void theGeneratorsGradientFadesWhereTheCriticIsSureInMinimaxAlone() {
    scores = new Given(scores.real(), column(-20));
    assertThat(Math.abs(gradient(scores.fake(), new Minimax()::generator)[0])).isLessThan(1e-8f);
    assertThat(gradient(scores.fake(), new NonSaturating()::generator)[0]).isLessThan(-0.99f);
  }
}
