package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.objective.Wasserstein;
import dev.ganvas.trainer.regulariser.GradientPenalty;

/** A critic held 1-Lipschitz by a penalty on its gradient. */
final class WganGp {
  static final Recipe RECIPE =
      Defaults.of(
              "wgan-gp",
              "Gulrajani et al. 2017",
              "When training must not collapse, whatever the networks; about as fast per image as"
                  + " dcgan, but it needs more of them.")
          .objective(new Wasserstein())
          .regularisers(new GradientPenalty())
          .optimiser(new Adam(1e-4, 0, 0.9))
          .criticSteps(5)
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.LAYER));

  private WganGp() {}
}
