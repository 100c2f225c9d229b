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

/** The matrix is a rotation of diag(3, 1), so that its largest singular value is 3. */
class SpectralNormTest {
  private static final float C = 0.6f;
  private static final float S = 0.8f;
  private static final float[] MATRIX = {3 * C, -S, 3 * S, C};

  private NDManager manager;
  private GraphBlock block;
  private Parameters parameters;

  @BeforeEach
  void build() {
    manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
    Graph.Builder graph = Graph.builder("graph");
    Value x = graph.input("x", Shape.of(Shape.N, 2), DataType.FLOAT);
    Value weight = graph.param("weight", Shape.of(2, 2), Initialiser.constant(0));
    Value direction = graph.buffer("direction", Shape.of(2), 1);
    Value norm = graph.add("norm", new Op.SpectralNorm(1e-12), weight, direction);
    Graph built = graph.build("y", graph.add("y", new Op.Linear(), x, norm));
    Map<String, Tensor> start =
        Map.of(
            "weight", new Tensor(Shape.of(2, 2), MATRIX),
            "direction", new Tensor(Shape.of(2), new float[] {1, 0}));
    block = new GraphBlock(manager.getDevice(), built);
    parameters = new Parameters(manager, built, new Weights(start));
  }

  @AfterEach
  void close() {
    block.close();
    manager.close();
  }

  /** By what the weight is divided, told by its first column. */
  private double sigma(Mode mode) {
    NDArray one = manager.create(new float[][] {{1, 0}});
    return MATRIX[0] / block.forward(parameters, Map.of("x", one), mode).toFloatArray()[0];
  }

  private float[] direction() {
    return parameters.byName().get("direction").toFloatArray();
  }

  @Test
  void inferenceMovesNothing() {
    double before = sigma(Mode.INFERENCE);
    assertThat(sigma(Mode.INFERENCE)).isEqualTo(before);
    assertThat(direction()).containsExactly(1, 0);
  }

  @Test
  void inferenceDividesByWhatTheKeptDirectionSees() {
    double seen = Math.hypot(3 * C, S);
    assertThat(sigma(Mode.INFERENCE)).isCloseTo(seen, within(1e-5));
  }

  @Test
  void trainingTurnsTheDirectionUntilItSeesTheLargestSingularValue() {
    for (int i = 0; i < 10; i++) {
      sigma(Mode.TRAINING);
    }
    assertThat(sigma(Mode.INFERENCE)).isCloseTo(3, within(1e-5));
    assertThat(direction()).containsExactly(new float[] {C, S}, within(1e-5f));
  }
}
