package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.view.View;
import java.util.List;

/**
 * How the critic sees samples: through views, one after the other, and several at once.
 *
 * @param packing how many samples are one to the critic (Lin et al. 2018), 1 for each alone
 */
public record Sight(List<View> views, int packing) {
  public Sight {
    views = List.copyOf(views);
  }

  /** Samples as they are. */
  public static Sight plain() {
    return new Sight(List.of(), 1);
  }

  /** [N, C, ...] -> [N / packing, packing * C, ...]. */
  NDArray of(Step step, SeedStream random, NDArray samples) {
    NDArray seen = samples;
    for (View view : views) {
      seen = view.of(step, random, seen);
    }
    return packing == 1 ? seen : seen.reshape(packed(seen.getShape()));
  }

  private Shape packed(Shape samples) {
    long[] shape = samples.getShape().clone();
    shape[0] /= packing;
    shape[1] *= packing;
    return new Shape(shape);
  }

  /** Tells the views what the critic gave real samples. */
  void heed(Step step, NDArray realScores) {
    views.forEach(view -> view.heed(step, realScores));
  }
}
