package dev.ganvas.trainer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.engine.TorchOps;
import org.junit.jupiter.api.Test;

/** Down the parabola x * x, from 1; the first step of Adam is as long as its rate. */
class DescentTest {
  private static final Device CPU = Devices.choose("cpu");

  /** What is best after steps of these lengths. */
  private static float best(double... rates) {
    try (NDManager manager = NDManager.newBaseManager(CPU, "PyTorch");
        TorchOps torch = new TorchOps(CPU)) {
      NDArray styles = manager.ones(new Shape(1, 1, 1));
      Descent descent = new Descent(torch, styles);
      for (double rate : rates) {
        descent.move(DescentTest::parabola, rate);
      }
      return descent.best(DescentTest::parabola)[0];
    }
  }

  private static NDArray parabola(NDArray x) {
    return x.mul(x).reshape(1);
  }

  @Test
  void aStepThatGoesLowerIsKept() {
    assertThat(best(0.75)).isCloseTo(0.25f, within(1e-4f));
  }

  @Test
  void aStepThatGoesTooFarIsNot() {
    assertThat(best(3)).isEqualTo(1);
    assertThat(best(0.75, 5)).isCloseTo(0.25f, within(1e-4f));
  }
}
