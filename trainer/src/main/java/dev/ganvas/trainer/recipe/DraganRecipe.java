package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.regulariser.Dragan;

/** A critic held smooth around the data alone. */
final class DraganRecipe {
  static final Recipe RECIPE =
      Defaults.of(
              "dragan",
              "Kodali et al. 2017",
              "When dcgan collapses and wgan-gp is too slow: one critic step, one more pass.")
          .regularisers(new Dragan())
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.LAYER));

  private DraganRecipe() {}
}
