package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;

/** Convolutions in place of fully connected layers. */
final class DcganRecipe {
  static final Recipe RECIPE =
      Defaults.of(
              "dcgan",
              "Radford et al. 2016",
              "The quickest way to decent images; it may lose some kinds of image on hard data.")
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.BATCH));

  private DcganRecipe() {}
}
