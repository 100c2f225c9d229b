package dev.ganvas.trainer.regulariser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Kernel;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.trainer.loop.TinyGame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradientPenaltyTest {
  private static final GradientPenalty PENALTY = new GradientPenalty(10);

  private static double penalty(Graph critic, Weights weights) {
    try (TinyGame game = new TinyGame(critic, weights)) {
      return game.criticStep(PENALTY::loss).getFloat();
    }
  }

  private static Graph linear() {
    return new Mlp(1, 1, 1, Norm.NONE).critic(Shape.of(Shape.N, 2), Conditioning.NONE);
  }

  /** Scores 1,000 + 3 x + 4 y: the rectifier is never at rest. */
  private static Weights weights(float x, float y) {
    return new Weights(
        Map.of(
            "hidden1.weight", new Tensor(Shape.of(1, 2), new float[] {x, y}),
            "hidden1.bias", new Tensor(Shape.of(1), new float[] {1000}),
            "score.weight", new Tensor(Shape.of(1, 1), new float[] {1}),
            "score.bias", new Tensor(Shape.of(1), new float[] {0})));
  }

  @Test
  void aCriticOfSlope5IsPenalisedByTenTimes16() {
    assertThat(penalty(linear(), weights(3, 4))).isCloseTo(160, within(1e-3));
  }

  @Test
  void aCriticOfSlope1IsNotPenalisedAndAFlatOneIs() {
    assertThat(penalty(linear(), weights(0.6f, -0.8f))).isCloseTo(0, within(1e-6));
    assertThat(penalty(linear(), weights(0, 0))).isCloseTo(10, within(1e-6));
  }

  @Test
  void itsGradientIsThatOfFiniteDifferencesForEveryWeight() {
    Graph critic = smooth();
    Weights weights = lively(critic);
    for (Map.Entry<String, float[]> part : gradients(critic, weights).entrySet()) {
      double length = length(part.getValue());
      double step = 2e-3;
      double ahead = penalty(critic, moved(weights, part, step / length));
      double behind = penalty(critic, moved(weights, part, -step / length));
      assertThat((ahead - behind) / (2 * step))
          .as(part.getKey())
          .isCloseTo(length, within(0.02 * length + 2e-2));
    }
  }

  /** With a layer norm, and without the kinks of rectifiers, at which slopes jump. */
  private static Graph smooth() {
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.HE, new Finish(Norm.LAYER, Nonlinearity.TANH));
    Value x = layers.input("sample", Shape.of(Shape.N, 1, 8, 8));
    x = layers.nonlinear(layers.conv("down1", x, 4, Kernel.HALVING));
    x = layers.active("norm", layers.conv("down2", x, 4, Kernel.HALVING));
    return graph.build("score", layers.linear("score", layers.flatten(x), 1));
  }

  /** Weights so large that the critic is steep. */
  private static Weights lively(Graph critic) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Op.Param param : critic.params()) {
      double mean = param.name().endsWith("gamma") ? 1 : 0;
      tensors.put(param.name(), Initialiser.normal(mean, 0.3).draw(param, 5));
    }
    return new Weights(tensors);
  }

  private static Map<String, float[]> gradients(Graph critic, Weights weights) {
    Map<String, float[]> gradients = new LinkedHashMap<>();
    try (TinyGame game = new TinyGame(critic, weights)) {
      var trainable = game.critic().parameters().trainable();
      var found = game.criticStepOf(step -> game.torch().gradients(PENALTY.loss(step), trainable));
      var names = critic.params().iterator();
      for (NDArray gradient : found) {
        gradients.put(names.next().name(), gradient.toFloatArray());
      }
    }
    return gradients;
  }

  private static double length(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  private static Weights moved(Weights from, Map.Entry<String, float[]> way, double share) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(from.tensors());
    Tensor start = tensors.get(way.getKey());
    float[] values = start.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (share * way.getValue()[i]);
    }
    tensors.put(way.getKey(), new Tensor(start.shape(), values));
    return new Weights(tensors);
  }

  /** The factor 10 is needed again when the gradient is made. */
  @Test
  void aGarbageCollectionBeforeTheGradientChangesNothing() {
    Weights weights = weights(3, 4);
    float[] expected = gradients(linear(), weights).get("hidden1.weight");
    try (TinyGame game = new TinyGame(linear(), weights)) {
      var trainable = game.critic().parameters().trainable();
      for (int i = 0; i < 20; i++) {
        NDArray gradient =
            game.criticStep(
                step -> {
                  NDArray loss = PENALTY.loss(step);
                  reuseFreeMemory();
                  return game.torch().gradients(loss, trainable).head();
                });
        assertThat(gradient.toFloatArray()).containsExactly(expected);
      }
    }
  }

  private static void reuseFreeMemory() {
    System.gc();
    for (int i = 0; i < 1000; i++) {
      ByteBuffer.allocateDirect(Float.BYTES).order(ByteOrder.nativeOrder()).putFloat(0, 123);
    }
  }

  @Test
  void aWeightBelowZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientPenalty(-1))
        .withMessage("weight is -1.0; allowed are 0.0 to 1000000.0");
  }
}
