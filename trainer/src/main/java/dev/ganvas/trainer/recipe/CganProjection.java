package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.condition.ProjectLabel;

/** The critic looks for each label along a direction of its own. */
final class CganProjection {
  static final Recipe RECIPE =
      Defaults.of(
              "cgan-projection",
              "Miyato and Koyama 2018",
              "When cgan mixes its labels up, or there are many of them; the data needs labels.")
          .condition(new ProjectLabel())
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.BATCH));

  private CganProjection() {}
}
