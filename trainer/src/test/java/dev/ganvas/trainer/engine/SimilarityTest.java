package dev.ganvas.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Weights;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarityTest {
  private static final float CLOSE = (float) Math.exp(-3);

  @Test
  void samplesAreDrawnTogetherByTheExponentialOfTheirDistance() {
    Graph.Builder builder = Graph.builder("graph");
    var given = builder.input("x", Shape.of(Shape.N, 1, 2), DataType.FLOAT);
    Graph graph = builder.build("y", builder.add("y", new Op.Similarity(), given));
    try (NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
        TorchOps torch = new TorchOps(manager.getDevice());
        GraphBlock block = new GraphBlock(manager.getDevice(), graph)) {
      Parameters none = new Parameters(manager, graph, new Weights(Map.of()));
      // At (0, 0) and (1, 2) the distance is 3, and the third is far from both.
      NDArray x = manager.create(new float[][] {{0, 0}, {1, 2}, {99, 99}}).reshape(3, 1, 2);
      x.setRequiresGradient(true);
      NDArray y = TorchOps.recording(() -> block.forward(none, Map.of("x", x), Mode.TRAINING));
      assertThat(y.toFloatArray())
          .containsExactly(new float[] {1 + CLOSE, 1 + CLOSE, 1}, within(1e-6f));
      NDArray slope = TorchOps.recording(() -> torch.slope(y, x));
      float both = 2 * CLOSE; // each is in the sum of the other
      assertThat(slope.toFloatArray())
          .containsExactly(new float[] {both, both, -both, -both, 0, 0}, within(1e-6f));
    }
  }
}
