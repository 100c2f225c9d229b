package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.WeightNorm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.objective.Hinge;

/** A critic whose every layer is at most as steep as one. */
final class Sngan {
  static final Recipe RECIPE =
      Defaults.of(
              "sngan",
              "Miyato et al. 2018",
              "When wgan-gp is too slow: stable without a penalty, so each step is cheap.")
          .objective(new Hinge())
          .optimiser(new Adam(2e-4, 0, 0.9))
          .criticSteps(5)
          .with(new Dcgan(128, 0, Norm.BATCH, Norm.NONE, WeightNorm.SPECTRAL));

  private Sngan() {}
}
