package dev.ganvas.trainer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.loop.Network;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pictures of 8 x 8 and styles of 2 layers, of 3 numbers each. */
class UnlikenessTest {
  private static final ImageOutput IMAGE = new ImageOutput("image", 8, 8, 1, new Range(-1, 1));
  private static final Style STYLE = new Style("styles", "w", 2, 3, Map.of("all", List.of(0, 1)));

  /**
   * Pixels: 1 at both scales. Styles: (4 + 0 + 0 + 16 + 4 + 0) / 6 = 4 from the mean, spread 2: 1
   * unit, times 1e-3. Features: 9 + 16 = 25, times 0.1.
   */
  @Test
  void itIsTheSumOfPixelsStylesAndFeatures() {
    assertThat(loss(1, 1)).isCloseTo(1 + 1e-3f + 2.5f, within(1e-5f));
  }

  /** A chequered difference is 1 in full size, and nothing in half of it: 1/2 on average. */
  @Test
  void pixelsAreComparedAtTwoScales() {
    assertThat(loss(1, -1)).isCloseTo(0.5f + 1e-3f + 2.5f, within(1e-5f));
  }

  /** With a picture of rows of {@code even} and {@code odd} in turn. */
  private static float loss(float even, float odd) {
    try (NDManager own = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
        Network network =
            new Network(own, new Unlikeness(IMAGE, STYLE, 2, 4).graph(), new Weights(Map.of()))) {
      float[] rows = new float[64];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = i / 8 % 2 == 0 ? even : odd;
      }
      Map<String, NDArray> told =
          Map.of(
              Unlikeness.MADE, own.create(rows, new Shape(1, 1, 8, 8)),
              Unlikeness.PICTURE, own.zeros(new Shape(1, 1, 8, 8)),
              Unlikeness.STYLES, own.create(new float[] {3, 1, 1, 5, -1, 1}, new Shape(1, 2, 3)),
              Unlikeness.MEAN, own.ones(new Shape(1, 1, 3)),
              Unlikeness.SEEN, own.create(new float[] {3, 0, 0, 5}, new Shape(1, 4)),
              Unlikeness.WANTED, own.create(new float[] {0, 0, 0, 1}, new Shape(1, 4)));
      return network.forward(told, Mode.INFERENCE).getFloat();
    }
  }

  @Test
  void theLossesOfAStepDieWithIt() {
    try (NDManager own = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
        Network network =
            new Network(own, new Unlikeness(IMAGE, STYLE, 1, 4).graph(), new Weights(Map.of()));
        NDManager step = own.newSubManager()) {
      Map<String, NDArray> told =
          Map.of(
              Unlikeness.MADE, step.ones(new Shape(1, 1, 8, 8)),
              Unlikeness.PICTURE, own.zeros(new Shape(1, 1, 8, 8)),
              Unlikeness.STYLES, step.zeros(new Shape(1, 2, 3)),
              Unlikeness.MEAN, own.zeros(new Shape(1, 1, 3)),
              Unlikeness.SEEN, step.zeros(new Shape(1, 4)),
              Unlikeness.WANTED, own.zeros(new Shape(1, 4)));
      NDArray losses = network.forward(told, Mode.INFERENCE);
      assertThat(losses.toFloatArray()).containsExactly(1);
      assertThat(losses.getManager()).isSameAs(step);
    }
  }
}
