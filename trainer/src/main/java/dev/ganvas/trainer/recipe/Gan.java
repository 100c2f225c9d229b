package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;

/** The first GAN, with the objective that its authors train with. */
final class Gan {
  static final Recipe RECIPE =
      Defaults.of(
              "gan",
              "Goodfellow et al. 2014",
              "To learn how it all began, and for points in the plane; images come out better with"
                  + " dcgan.")
          .with(new Mlp(100, 512, 4, Norm.BATCH));

  private Gan() {}
}
