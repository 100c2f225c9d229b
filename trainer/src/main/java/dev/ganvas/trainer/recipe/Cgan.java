package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.condition.ConcatLabel;

/** Both networks are told the label. */
final class Cgan {
  static final Recipe RECIPE =
      Defaults.of(
              "cgan",
              "Mirza and Osindero 2014",
              "When you want to ask for a class by name; the data needs labels.")
          .condition(new ConcatLabel())
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.BATCH));

  private Cgan() {}
}
