package dev.ganvas.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the formulas of the papers in double precision, at a rate that falls with each step. */
class OptimiserTest {
  private static final float[] START = {1, -2, 0.5f};
  private static final int STEPS = 6;

  private NDManager manager;
  private TorchOps torch;

  @BeforeEach
  void start() {
    manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
    torch = new TorchOps(manager.getDevice());
  }

  @AfterEach
  void stop() {
    torch.close();
    manager.close();
  }

  private static float gradient(int step, int weight) {
    return (float) Math.sin(step + 10 * weight) * (weight + 1e-4f);
  }

  private static double rate(Optimiser optimiser, int step) {
    return optimiser.rate() / step;
  }

  /** What several steps make of two arrays of weights that hold the same numbers. */
  private List<float[]> moved(Optimiser optimiser) {
    NDList weights = new NDList(manager.create(START), manager.create(START));
    weights.forEach(array -> array.setRequiresGradient(true));
    Moments moments = new Moments(manager, optimiser, weights);
    for (int step = 1; step <= STEPS; step++) {
      float[] slope = {gradient(step, 0), gradient(step, 1), gradient(step, 2)};
      try (NDManager scope = manager.newSubManager()) {
        NDList gradients = new NDList(scope.create(slope), scope.create(slope));
        double rate = rate(optimiser, step);
        var update = new Optimiser.Update(rate, weights, gradients, moments);
        optimiser.move(torch, scope, update);
      }
    }
    return weights.stream().map(NDArray::toFloatArray).toList();
  }

  private interface Formula {
    /** The change of a weight at a step, remembering what it needs between steps. */
    double change(int step, double gradient);
  }

  private interface Formulas {
    Formula start();
  }

  private void agrees(Optimiser optimiser, Formulas formulas) {
    for (float[] weights : moved(optimiser)) {
      for (int i = 0; i < weights.length; i++) {
        double expected = START[i];
        Formula formula = formulas.start();
        for (int step = 1; step <= STEPS; step++) {
          expected -= rate(optimiser, step) * formula.change(step, gradient(step, i));
        }
        double found = weights[i];
        assertThat(found).isCloseTo(expected, within(1e-6));
        assertThat(Math.abs(found - START[i])).isGreaterThan(1e-3);
      }
    }
  }

  @Test
  void adamCorrectsTheBiasOfBothMoments() {
    Adam adam = new Adam(0.01, 0.5, 0.99);
    agrees(
        adam,
        () -> {
          double[] moments = new double[2];
          return (step, g) -> {
            moments[0] = 0.5 * moments[0] + 0.5 * g;
            moments[1] = 0.99 * moments[1] + 0.01 * g * g;
            double first = moments[0] / (1 - Math.pow(0.5, step));
            double second = moments[1] / (1 - Math.pow(0.99, step));
            return first / (Math.sqrt(second) + 1e-8);
          };
        });
  }

  @Test
  void adamWithoutMomentumDividesByTheSecondMomentAlone() {
    agrees(
        new Adam(0.01, 0, 0.9),
        () -> {
          double[] square = new double[1];
          return (step, g) -> {
            square[0] = 0.9 * square[0] + 0.1 * g * g;
            return g / (Math.sqrt(square[0] / (1 - Math.pow(0.9, step))) + 1e-8);
          };
        });
  }

  @Test
  void rmsPropHasNoMomentumAndCorrectsNothing() {
    agrees(
        new RmsProp(0.01, 0.99),
        () -> {
          double[] square = new double[1];
          return (step, g) -> {
            square[0] = 0.99 * square[0] + 0.01 * g * g;
            return g / (Math.sqrt(square[0]) + 1e-8);
          };
        });
  }

  @Test
  void updatesLeaveNothingBehind() {
    moved(new Adam(0.01, 0.5, 0.99));
    int arrays = manager.getManagedArrays().size();
    moved(new Adam(0.01, 0.5, 0.99));
    int more = manager.getManagedArrays().size() - arrays;
    assertThat(more).as("two weights, their moments and ages").isEqualTo(2 + 4 + 2);
  }

  @Test
  void clippingPutsEveryWeightBackIntoItsBounds() {
    Optimiser inner = new RmsProp(0.01, 0.9);
    float[] free = moved(inner).get(0);
    for (float[] weights : moved(new Clipped(0.6, inner))) {
      assertThat(weights[0]).isBetween(0.55f, 0.6f);
      assertThat(weights[1]).isBetween(-0.6f, -0.55f);
      assertThat(weights[2]).as("one that is within them").isEqualTo(free[2]);
    }
  }
}
