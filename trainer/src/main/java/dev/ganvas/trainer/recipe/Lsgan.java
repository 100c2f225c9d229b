package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.objective.LeastSquares;

/** Squared distances in place of logarithms. */
final class Lsgan {
  static final Recipe RECIPE =
      Defaults.of(
              "lsgan",
              "Mao et al. 2017",
              "When dcgan stalls: its gradients do not fade, at the same cost.")
          .objective(new LeastSquares())
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.BATCH));

  private Lsgan() {}
}
