package dev.ganvas.exporter;

import static dev.ganvas.exporter.OpCase.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Layers;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.random.SeedStream;
import org.junit.jupiter.api.Test;

class AttentionTest {
  private static final int CHANNELS = 3;
  private static final int INNER = 16;
  private static final int POSITIONS = 6;
  private static final Shape MAP = Shape.of(Shape.N, CHANNELS, 2, 3);

  private static Graph graph() {
    Graph.Builder graph = Graph.builder("graph");
    Layers layers = new Layers(graph, Start.HE, new Finish(Norm.NONE, Nonlinearity.RELU));
    Value x = layers.input("x", MAP);
    return graph.build("y", layers.attention("attention", x));
  }

  private static float[] map() {
    float[] x = new float[CHANNELS * POSITIONS];
    SeedStream.of(4, 0).fillNormal(x);
    return x;
  }

  private static float[] run(Network network) {
    try (Ort ort = new Ort(Exported.folded(network))) {
      return ort.feed("x", MAP, map()).read("y");
    }
  }

  @Test
  void nothingIsAddedAtFirst() {
    assertThat(run(OpCase.random(graph()))).containsExactly(map());
  }

  @Test
  void eachPositionTakesInWhatTheOthersHaveByLikeness() {
    Network network = Nets.trained(graph());
    double[][] query = seen(network, "query");
    double[][] key = seen(network, "key");
    double[][] value = seen(network, "value");
    float[] out = values(network.weights(), "attention.out.weight");
    float gamma = values(network.weights(), "attention.gamma")[0];
    float[] expected = map();
    for (int to = 0; to < POSITIONS; to++) {
      double[] shares = shares(key, query[to]);
      for (int c = 0; c < CHANNELS; c++) {
        for (int from = 0; from < POSITIONS; from++) {
          double answer = dot(out, c * INNER, value[from]);
          expected[c * POSITIONS + to] += (float) (gamma * shares[from] * answer);
        }
      }
    }
    assertThat(gamma).isNotZero();
    assertThat(run(network)).containsExactly(expected, within(1e-4f));
  }

  /** [position][inner]. */
  private static double[][] seen(Network network, String role) {
    float[] weight = values(network.weights(), "attention." + role + ".weight");
    double[][] seen = new double[POSITIONS][INNER];
    for (int position = 0; position < POSITIONS; position++) {
      double[] channels = new double[CHANNELS];
      for (int c = 0; c < CHANNELS; c++) {
        channels[c] = map()[c * POSITIONS + position];
      }
      for (int i = 0; i < INNER; i++) {
        seen[position][i] = dot(weight, i * CHANNELS, channels);
      }
    }
    return seen;
  }

  private static double[] shares(double[][] keys, double[] query) {
    double[] shares = new double[POSITIONS];
    double sum = 0;
    for (int from = 0; from < POSITIONS; from++) {
      double likeness = 0;
      for (int i = 0; i < INNER; i++) {
        likeness += keys[from][i] * query[i];
      }
      shares[from] = Math.exp(likeness);
      sum += shares[from];
    }
    for (int from = 0; from < POSITIONS; from++) {
      shares[from] /= sum;
    }
    return shares;
  }

  private static double dot(float[] weight, int row, double[] vector) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += weight[row + i] * vector[i];
    }
    return sum;
  }
}
