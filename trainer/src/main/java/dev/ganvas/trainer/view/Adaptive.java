package dev.ganvas.trainer.view;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Step;
import java.util.Arrays;
import java.util.List;

/**
 * Other views, each applied to a share of the samples that rises while the critic is too sure of
 * the data: while the mean sign of its real scores is above {@code target} (Karras et al. 2020).
 *
 * @param views what is done to the share of samples that rises
 * @param target the mean sign of real scores above which the share rises, 0.6 in the paper
 * @param imagesToAll images in which the share can rise from none to all, 500,000 in the paper
 */
public record Adaptive(List<View> views, double target, double imagesToAll) implements View {
  private static final String SHARE = "adaptive.share";
  private static final double MOST = 0.85; // with all, the generator would learn the views

  /** As in the paper, with those views of DiffAugment that it found to help: not with cutout. */
  public Adaptive() {
    this(List.of(new Flip(), new Translation(), new Colour()), 0.6, 500_000);
  }

  public Adaptive {
    views = List.copyOf(views);
    Check.that(!views.isEmpty(), "views is empty; adaptive needs one that it can apply");
    Check.within("target", target, -1, 1);
    Check.within("imagesToAll", imagesToAll, 1, 1e9);
  }

  @Override
  public NDArray of(Step step, SeedStream random, NDArray samples) {
    double share = share(step).getFloat();
    NDArray seen = samples;
    for (View view : views) {
      NDArray chosen = chosen(step, random, samples.getShape(), share);
      seen = seen.add(view.of(step, random, seen).sub(seen).mul(chosen));
    }
    return seen;
  }

  /** [N, 1, ...]: 1 for a share of the samples, else 0. */
  private static NDArray chosen(Step step, SeedStream random, Shape samples, double share) {
    float[] ones = new float[Math.toIntExact(samples.get(0))];
    for (int i = 0; i < ones.length; i++) {
      ones[i] = random.nextDouble() < share ? 1 : 0;
    }
    long[] shape = new long[samples.dimension()];
    Arrays.fill(shape, 1);
    shape[0] = ones.length;
    return step.scope().create(ones, new Shape(shape));
  }

  @Override
  public void heed(Step step, NDArray realScores) {
    double signs = realScores.sign().mean().getFloat();
    long images = step.reals().sample().getShape().get(0); // of which a score may judge several
    double rise = Math.signum(signs - target) * images / imagesToAll;
    NDArray share = share(step);
    double next = Math.min(MOST, Math.max(0, share.getFloat() + rise));
    TorchOps.forgetting(
        () -> {
          share.set(new float[] {(float) next});
          return share;
        });
  }

  private static NDArray share(Step step) {
    return step.memory(SHARE, new Shape());
  }

  @Override
  public void checkFit(DataDescription data) {
    views.forEach(view -> view.checkFit(data));
  }
}
