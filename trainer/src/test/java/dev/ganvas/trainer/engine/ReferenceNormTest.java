package dev.ganvas.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.graph.Weights;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first two rows are the reference; gamma is 10 and 1, beta 0 and 100. */
class ReferenceNormTest {
  private static final Op.BatchNorm NORM = new Op.BatchNorm(1e-12, 1, 2);

  private NDManager manager;

  @BeforeEach
  void start() {
    manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private static Graph graph(Shape shape) {
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", shape, DataType.FLOAT);
    Value y =
        graph.add(
            "y",
            NORM,
            x,
            graph.param("gamma", Shape.of(2), Initialiser.constant(0)),
            graph.param("beta", Shape.of(2), Initialiser.constant(0)),
            graph.buffer("mean", Shape.of(2), 0),
            graph.buffer("variance", Shape.of(2), 1));
    return graph.build("y", y);
  }

  private Parameters parameters(Graph graph) {
    return new Parameters(
        manager,
        graph,
        new Weights(
            Map.of(
                "gamma", two(10, 1),
                "beta", two(0, 100),
                "mean", two(0, 0),
                "variance", two(1, 1))));
  }

  private static Tensor two(float first, float second) {
    return new Tensor(Shape.of(2), new float[] {first, second});
  }

  @Test
  void everyRowIsNormalisedByTheReferenceAloneWhichInferenceRemembers() {
    Graph graph = graph(Shape.of(Shape.N, 2));
    Parameters parameters = parameters(graph);
    // The reference has means 1 and 6 and deviations 1 and 2.
    NDArray x = manager.create(new float[][] {{0, 4}, {2, 8}, {3, 6}, {-1, 16}});
    float[] expected = {-10, 99, 10, 101, 20, 100, -20, 105};
    try (GraphBlock block = new GraphBlock(manager.getDevice(), graph)) {
      for (Mode mode : Mode.values()) {
        NDArray y = block.forward(parameters, Map.of("x", x), mode);
        assertThat(y.toFloatArray()).as("%s", mode).containsExactly(expected, within(1e-4f));
      }
    }
    assertThat(parameters.byName().get("mean").toFloatArray()).containsExactly(1, 6);
    assertThat(parameters.byName().get("variance").toFloatArray()).containsExactly(1, 4);
  }

  @Test
  void thePositionsOfAnImageCountLikeRows() {
    Graph graph = graph(Shape.of(Shape.N, 2, 1, 2));
    Parameters parameters = parameters(graph);
    float[] x = {0, 4, 5, 5, 0, 4, 9, 9, 2, 6, 7, 11};
    try (GraphBlock block = new GraphBlock(manager.getDevice(), graph)) {
      NDArray rows = manager.create(x, new ai.djl.ndarray.types.Shape(3, 2, 1, 2));
      float[] y = block.forward(parameters, Map.of("x", rows), Mode.TRAINING).toFloatArray();
      float[] last = {y[8], y[9], y[10], y[11]};
      assertThat(last).containsExactly(new float[] {0, 20, 100, 102}, within(1e-4f));
    }
  }

  @Test
  void theOtherRowsTeachTheReferenceToo() {
    Graph graph = graph(Shape.of(Shape.N, 2));
    try (GraphBlock block = new GraphBlock(manager.getDevice(), graph);
        TorchOps torch = new TorchOps(manager.getDevice())) {
      NDArray x = manager.create(new float[][] {{0, 4}, {2, 8}, {3, 6}});
      x.setRequiresGradient(true);
      NDArray slope =
          TorchOps.recording(
              () -> {
                NDArray y = block.forward(parameters(graph), Map.of("x", x), Mode.TRAINING);
                return torch.slope(y.get("2"), x);
              });
      // d/dx0 of 10 (3 - mean) / deviation at mean 1, deviation 1: -5 + 10, and -5 - 10.
      assertThat(slope.toFloatArray()[0]).isCloseTo(5, within(1e-3f));
      assertThat(slope.toFloatArray()[2]).isCloseTo(-15, within(1e-3f));
      assertThat(slope.toFloatArray()[4]).isCloseTo(10, within(1e-3f));
    }
  }
}
