package dev.ganvas.trainer.engine;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.Check;
import java.util.List;

/**
 * Another optimiser, after whose every update each weight is put back into [-bound, bound]: the
 * first way to bound a critic's slope (Arjovsky et al. 2017).
 *
 * @param bound the largest size of a weight, 0.01 in the paper
 * @param optimiser how gradients move weights before that
 */
public record Clipped(double bound, Optimiser optimiser) implements Optimiser {
  /** As in the paper. */
  public Clipped() {
    this(0.01, new RmsProp());
  }

  public Clipped {
    Check.within("bound", bound, 1e-9, 1e6);
  }

  @Override
  public double rate() {
    return optimiser.rate();
  }

  @Override
  public List<String> moments() {
    return optimiser.moments();
  }

  @Override
  public String method() {
    return optimiser.method();
  }

  @Override
  public List<Double> settings() {
    return optimiser.settings();
  }

  @Override
  public void move(TorchOps torch, NDManager scope, Update update) {
    optimiser.move(torch, scope, update);
    NDList number = new NDList(scope.create((float) bound));
    TorchOps.forgetting(() -> torch.call("clip", number, update.weights()));
  }
}
