package dev.ganvas.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.TorchOps;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AverageTest {
  private static final String WEIGHT = "out.bias";

  private TinyGame game;

  @BeforeEach
  void build() {
    Graph critic = new Mlp(3, 4, 1, Norm.NONE).critic(Shape.of(Shape.N, 2), Conditioning.NONE);
    game = new TinyGame(critic, Weights.initial(critic, 1));
  }

  @AfterEach
  void close() {
    game.close();
  }

  private static NDArray weight(Network network) {
    return network.parameters().byName().get(WEIGHT);
  }

  private static Map<String, float[]> statistics(Network network) {
    Map<String, float[]> statistics = new TreeMap<>();
    network
        .parameters()
        .byName()
        .forEach(
            (name, array) -> {
              if (name.endsWith(".mean") || name.endsWith(".variance")) {
                statistics.put(name, array.toFloatArray());
              }
            });
    return statistics;
  }

  /** What the average is after the weight has been {@code images / 1000} at each stop. */
  private float averaged(double halfLifeImages, long... stops) {
    Average average = new Average(game.manager(), game.generator(), halfLifeImages);
    for (long images : stops) {
      weight(game.generator()).set(new float[] {images / 1000f, 0});
      average.follow(game.torch(), game.manager(), images);
    }
    return weight(average.network()).toFloatArray()[0];
  }

  @Test
  void halfOfTheWayIsGoneInAHalfLife() {
    double first = 1000 * (1 - Math.pow(0.5, 1_000_000 / 500.0));
    assertThat(averaged(500, 1_000_000, 1_000_500))
        .isCloseTo((float) ((first + 1000.5) / 2), within(1e-3f));
  }

  @Test
  void earlyOnTheHalfLifeIsATwentiethOfTheImagesSeen() {
    double after100 = 0.1 * (1 - Math.pow(0.5, 100 / 5.0));
    double after110 = 0.11 + (after100 - 0.11) * Math.pow(0.5, 10 / 5.5);
    double after130 = 0.13 + (after110 - 0.13) * Math.pow(0.5, 20 / 6.5);
    assertThat(averaged(20_000, 100, 110, 130)).isCloseTo((float) after130, within(1e-6f));
  }

  @Test
  void aHalfLifeOfZeroFollowsExactly() {
    assertThat(averaged(0, 64, 128)).isEqualTo(0.128f);
  }

  @Test
  void goingOnFromACheckpointCountsFromThere() {
    Average average = new Average(game.manager(), game.generator(), 500);
    average.resumeAt(1_000_000);
    weight(average.network()).set(new float[] {0, 0});
    weight(game.generator()).set(new float[] {1, 0});
    average.follow(game.torch(), game.manager(), 1_000_500);
    assertThat(weight(average.network()).toFloatArray()[0]).isCloseTo(0.5f, within(1e-6f));
  }

  @Test
  void calibrationDoesNotDependOnEarlierOnes() {
    Average average = new Average(game.manager(), game.generator(), 500);
    average.calibrate(game.manager(), game.feed());
    Map<String, float[]> first = statistics(average.network());
    average.calibrate(game.manager(), game.feed());
    assertThat(first).isNotEmpty();
    statistics(average.network())
        .forEach((name, values) -> assertThat(values).as(name).containsExactly(first.get(name)));
  }

  @Test
  void calibrationTakesTheStatisticsOfTheAveragedWeights() {
    Average average = new Average(game.manager(), game.generator(), 500);
    average.calibrate(game.manager(), game.feed());
    float[] before = statistics(average.network()).get("hidden1.norm.mean");
    NDArray bias = average.network().parameters().byName().get("hidden1.bias");
    bias.set(bias.add(3).toFloatArray());
    average.calibrate(game.manager(), game.feed());
    float[] after = statistics(average.network()).get("hidden1.norm.mean");
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i] - before[i]).isCloseTo(3, within(0.01f));
    }
  }

  @Test
  void calibrationLeavesTheTrainingGeneratorAlone() {
    Map<String, NDArray> latent =
        game.feed().batch(game.manager(), draw -> SeedStream.of(9, draw.stream)).inputs();
    TorchOps.forgetting(() -> game.generator().forward(latent, Mode.TRAINING));
    Map<String, float[]> before = statistics(game.generator());
    new Average(game.manager(), game.generator(), 500).calibrate(game.manager(), game.feed());
    assertThat(before.get("hidden1.norm.mean")).isNotEqualTo(new float[4]);
    statistics(game.generator())
        .forEach((name, values) -> assertThat(values).as(name).containsExactly(before.get(name)));
  }
}
