package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.condition.AuxiliaryClass;

/** A critic that names the class as well. */
final class Acgan {
  static final Recipe RECIPE =
      Defaults.of(
              "acgan",
              "Odena et al. 2017",
              "When a picture must show the class that was asked for, at some cost in variety.")
          .condition(new AuxiliaryClass())
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.BATCH));

  private Acgan() {}
}
