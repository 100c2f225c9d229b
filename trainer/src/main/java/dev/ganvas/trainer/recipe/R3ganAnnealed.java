package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.objective.RelativisticPairing;
import dev.ganvas.trainer.regulariser.R1;
import dev.ganvas.trainer.regulariser.R2;
import dev.ganvas.trainer.schedule.ExponentialDecay;
import dev.ganvas.trainer.schedule.Schedule;
import dev.ganvas.trainer.view.InstanceNoise;

/**
 * Blurred until all modes are one, which a generator finds at once, and less and less from then on:
 * it follows the modes as they part. Smooth networks keep every mode's share while they do.
 */
final class R3ganAnnealed {
  /** When the modes have parted: then they become sharp. */
  private static final Schedule LATE = new ExponentialDecay(0.6, 0.05);

  private static final Finish SMOOTH = new Finish(Norm.NONE, Nonlinearity.TANH);

  static final Recipe RECIPE =
      Defaults.of(
              "r3gan-annealed",
              "Huang et al. 2024",
              "For points in the plane: finds every mode, and gives each its share.")
          .objective(new RelativisticPairing())
          .regularisers(new R1(0.05, LATE), new R2(0.05, LATE))
          .views(new InstanceNoise(1, new ExponentialDecay(0, 0.005)))
          .optimiser(new Adam(5e-3, 0, 0.99))
          .rate(LATE)
          .averageHalfLifeImages(200_000)
          .budget(16_000, 256)
          .with(new Mlp(2, 64, 4, SMOOTH, SMOOTH, new EachAlone()));

  private R3ganAnnealed() {}
}
