package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.trainer.objective.Hinge;

/** A critic that leaves alone what it has told apart. */
final class HingeRecipe {
  static final Recipe RECIPE =
      Defaults.of(
              "hinge",
              "Lim and Ye 2017",
              "When the critic of dcgan wins too early; the objective of most large models.")
          .objective(new Hinge())
          .with(new Dcgan(100, 0, Norm.BATCH, Norm.BATCH));

  private HingeRecipe() {}
}
