package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.MinibatchDeviation;
import dev.ganvas.models.layer.MinibatchDiscrimination;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchSenseTest {
  private static final Shape FEATURES = Shape.of(Shape.N, 2);
  private static final float ROUNDING = 1e-5f;

  private static Graph graph(BatchSense sense) {
    Graph.Builder graph = Graph.builder("critic");
    Layers layers = new Layers(graph, Start.HE, new Finish(Norm.NONE, Nonlinearity.RELU));
    Value x = layers.input("x", FEATURES);
    return graph.build("y", sense.of(layers, x));
  }

  private static float[] run(Network network, float... features) {
    try (Ort ort = new Ort(Exported.raw(network))) {
      return ort.feed("x", FEATURES, features).read("y");
    }
  }

  @Test
  void theMeanDeviationOfTheFeaturesStandsBesideEachSample() {
    Network network = OpCase.random(graph(new MinibatchDeviation()));
    // The first feature is 1, 5 and 3 with deviation sqrt(8 / 3), the second is 7 without any.
    float mean = (float) (Math.sqrt(8.0 / 3) / 2);
    assertThat(run(network, 1, 7, 5, 7, 3, 7))
        .containsExactly(new float[] {1, 7, mean, 5, 7, mean, 3, 7, mean}, within(1e-4f));
    assertThat(run(network, 4, 2)).containsExactly(new float[] {4, 2, 0}, within(1e-3f));
  }

  @Test
  void eachKernelCountsTheSamplesThatAreClose() {
    Graph graph = graph(new MinibatchDiscrimination(2, 1));
    Tensor same = new Tensor(Shape.of(2, 2), new float[] {1, 0, 0, 1});
    Network network = new Network(graph, new Weights(Map.of("discrimination.weight", same)));
    // By the first feature they lie at 0, 1 and 3, by the second all at 9.
    double one = Math.exp(-1);
    double two = Math.exp(-2);
    double three = Math.exp(-3);
    float[] y = run(network, 0, 9, 1, 9, 3, 9);
    assertThat(new float[] {y[2], y[6], y[10]})
        .containsExactly(
            new float[] {
              (float) (1 + one + three), (float) (1 + one + two), (float) (1 + two + three)
            },
            within(ROUNDING));
    assertThat(new float[] {y[3], y[7], y[11]})
        .containsExactly(new float[] {3, 3, 3}, within(ROUNDING));
  }

  @Test
  void distancesAreSumsOverTheDimensions() {
    Graph graph = graph(new MinibatchDiscrimination(1, 2));
    Tensor half = new Tensor(Shape.of(2, 2), new float[] {0.5f, 0, 0, 0.5f});
    Network network = new Network(graph, new Weights(Map.of("discrimination.weight", half)));
    float close = (float) (1 + Math.exp(-(1 + 0.5)));
    assertThat(run(network, 0, 0, 2, -1))
        .containsExactly(new float[] {0, 0, close, 2, -1, close}, within(ROUNDING));
  }

  @Test
  void theProjectionHasNoBiasWhichDistancesDoNotSee() {
    assertThat(graph(new MinibatchDiscrimination()).params())
        .extracting(Op.Param::name, Op.Param::shape)
        .containsExactly(tuple("discrimination.weight", Shape.of(500, 2)));
  }
}
