package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.condition.LatentCode;
import dev.ganvas.trainer.engine.Adam;

/** Codes that come to mean something by themselves; the generator is the faster one. */
final class Infogan {
  static final Recipe RECIPE =
      Defaults.of(
              "infogan",
              "Chen et al. 2016",
              "When the data has kinds and traits, but nobody has labelled them.")
          .condition(new LatentCode())
          .optimisers(new Adam(1e-3, 0.5, 0.999), new Adam())
          .with(new Dcgan(62, 0, Norm.BATCH, Norm.BATCH));

  private Infogan() {}
}
