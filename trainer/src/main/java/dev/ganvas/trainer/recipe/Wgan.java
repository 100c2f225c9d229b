package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.engine.RmsProp;
import dev.ganvas.trainer.objective.Wasserstein;

/** A critic held back by clipping its weights. */
final class Wgan {
  static final Recipe RECIPE =
      Defaults.of(
              "wgan",
              "Arjovsky et al. 2017",
              "For comparison with wgan-gp, which does the same better.")
          .objective(new Wasserstein())
          .optimiser(new RmsProp())
          .clip(0.01)
          .criticSteps(5)
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.BATCH));

  private Wgan() {}
}
