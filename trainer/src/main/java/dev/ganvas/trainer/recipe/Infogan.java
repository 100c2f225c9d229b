package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.condition.LatentCode;

/** Codes that come to mean something by themselves. */
final class Infogan {
  static final Recipe RECIPE =
      Defaults.of(
              "infogan",
              "Chen et al. 2016",
              "When the data has kinds and traits, but nobody has labelled them.")
          .condition(new LatentCode())
          .with(new Dcgan(62, 0, Norm.BATCH, Norm.BATCH));

  private Infogan() {}
}
