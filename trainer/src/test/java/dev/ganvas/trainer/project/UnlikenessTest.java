package dev.ganvas.trainer.project;

import static org.assertj.core.api.Assertions.assertThat;

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
