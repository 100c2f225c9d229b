package dev.ganvas.trainer.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Term;
import dev.ganvas.trainer.loop.TinyGame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtraTest {
  private static final Graph CRITIC =
      new Mlp(1, 4, 1, Norm.NONE).critic(Shape.of(Shape.N, 2), Conditioning.NONE);

  private TinyGame game;

  @BeforeEach
  void build() {
    game = new TinyGame(CRITIC, Weights.initial(CRITIC, 1));
  }

  @AfterEach
  void close() {
    game.close();
  }

  private double loss(Term term) {
    return game.criticStep(term::loss).getFloat();
  }

  /** The means are taken here, number by number. */
  @Test
  void featureMatchingIsTheSquaredDistanceOfMeanFeatures() {
    double[] difference = new double[4];
    for (String kind : new String[] {"real", "fake"}) {
      float[] features =
          game.criticStep(
                  step ->
                      kind.equals("real")
                          ? step.ofReals(Architecture.FEATURES)
                          : step.ofFakes(Architecture.FEATURES))
              .toFloatArray();
      for (int i = 0; i < features.length; i++) {
        difference[i % 4] += (kind.equals("real") ? features[i] : -features[i]) / TinyGame.BATCH;
      }
    }
    double expected = 0;
    for (double one : difference) {
      expected += 3 * one * one;
    }
    Term term = new FeatureMatching(3).forGenerator().get(0);
    assertThat(expected).isPositive();
    assertThat(loss(term)).isCloseTo(expected, within(1e-4 * expected));
  }

  /** After two moments a distance of d from the first is d / 2 from the mean. */
  @Test
  void historicalAveragingIsTheSquaredDistanceFromTheMeanOfAllMoments() {
    Term term = new HistoricalAveraging(2).forCritic().get(0);
    assertThat(loss(term)).isZero();
    NDArray weight = game.critic().parameters().byName().get("hidden1.weight");
    TorchOps.forgetting(() -> weight.addi(0.5f));
    assertThat(loss(term)).isCloseTo(2 * 8 * 0.25 * 0.25, within(1e-5));
  }
}
