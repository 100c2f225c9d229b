package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.WeightNorm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.condition.ProjectedClass;
import dev.ganvas.trainer.objective.Hinge;

/** A critic that names the class and is told the label as well, by steps that cannot run away. */
final class AcganProjection {
  static final Recipe RECIPE =
      Defaults.of(
              "acgan-projection",
              "Chen et al. 2021",
              "When every picture must show the class that was asked for, in all its variety.")
          .condition(new ProjectedClass())
          .objective(new Hinge())
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.NONE, WeightNorm.SPECTRAL));

  private AcganProjection() {}
}
