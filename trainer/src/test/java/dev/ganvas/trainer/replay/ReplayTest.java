package dev.ganvas.trainer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.trainer.loop.Batch;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.TinyGame;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Batches whose samples and labels are all the same number. */
class ReplayTest {
  private static final int SIZE = TinyGame.BATCH;

  private static Batch of(TinyGame game, int number) {
    NDArray samples = game.manager().full(new ai.djl.ndarray.types.Shape(SIZE, 2), (float) number);
    long[] labels = new long[SIZE];
    java.util.Arrays.fill(labels, number);
    return new Batch(Map.of(Feed.SAMPLE, samples, Feed.LABEL, game.manager().create(labels)));
  }

  @Test
  void halfOfABatchIsOlderAndKeepsItsLabels() {
    Graph critic = new Mlp(3, 4, 1, Norm.NONE).critic(Shape.of(Shape.N, 2), Conditioning.NONE);
    Replay replay = new ExperienceReplay(2 * SIZE, 0.5);
    try (TinyGame game = new TinyGame(critic, Weights.initial(critic, 1))) {
      for (int number = 1; number <= 4; number++) {
        int now = number;
        Batch mixed = game.criticStepOf(step -> replay.of(step, of(game, now)));
        float[] samples = mixed.sample().toFloatArray();
        long[] labels = mixed.inputs().get(Feed.LABEL).toLongArray();
        int older = 0;
        for (int i = 0; i < SIZE; i++) {
          assertThat(samples[2 * i]).isEqualTo((float) labels[i]).isEqualTo(samples[2 * i + 1]);
          older += labels[i] < now ? 1 : 0;
        }
        assertThat(older).isEqualTo(now == 1 ? 0 : SIZE / 2);
      }
    }
  }
}
