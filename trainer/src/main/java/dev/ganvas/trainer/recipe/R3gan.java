package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.objective.RelativisticPairing;
import dev.ganvas.trainer.regulariser.R1;
import dev.ganvas.trainer.regulariser.R2;
import dev.ganvas.trainer.schedule.ExponentialDecay;
import dev.ganvas.trainer.schedule.Schedule;

/**
 * The modern baseline: a loss without local optima, held smooth on both sides, and no tricks. On
 * plain convolutions, where the paper has a residual network of its own.
 */
final class R3gan {
  /** The weights published for 32 x 32, falling; they grow with the pixels, to 2 for 64 x 64. */
  private static final Schedule TO_A_TENTH = new ExponentialDecay(0, 0.1);

  static final Recipe RECIPE =
      Defaults.of(
              Recipes.DEFAULT,
              "Huang et al. 2024",
              "When there is no reason for another: it converges, and it loses no kind of image.")
          .objective(new RelativisticPairing())
          .regularisers(new R1(0.05, TO_A_TENTH), new R2(0.05, TO_A_TENTH))
          .optimiser(new Adam(2e-4, 0, 0.99))
          .with(new Dcgan(64, 0, Norm.NONE, Norm.NONE).startingBy(Start.HE));

  private R3gan() {}
}
