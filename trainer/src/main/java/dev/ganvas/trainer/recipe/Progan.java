package dev.ganvas.trainer.recipe;

import dev.ganvas.models.net.Progressive;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.objective.Wasserstein;
import dev.ganvas.trainer.regulariser.Drift;
import dev.ganvas.trainer.regulariser.GradientPenalty;
import dev.ganvas.trainer.schedule.Constant;
import dev.ganvas.trainer.schedule.Doubling;

/** Networks that begin with small images and grow. */
final class Progan {
  static final Recipe RECIPE =
      Defaults.of(
              "progan",
              "Karras et al. 2018",
              "When images are large: the first half of the run learns from smaller ones, which is"
                  + " fast and steady.")
          .objective(new Wasserstein())
          .regularisers(new GradientPenalty(), new Drift())
          .optimiser(new Adam(1e-3, 0, 0.99))
          .rate(new Constant())
          .growth(new Doubling())
          .with(new Progressive());

  private Progan() {}
}
