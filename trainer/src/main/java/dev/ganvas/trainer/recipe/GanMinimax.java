package dev.ganvas.trainer.recipe;

import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.trainer.objective.Minimax;

/** The game as it is written in the first paper. */
final class GanMinimax {
  static final Recipe RECIPE =
      Defaults.of(
              "gan-minimax",
              "Goodfellow et al. 2014",
              "To see why nobody trains so: the generator hardly learns while the critic is ahead.")
          .objective(new Minimax())
          .with(new Mlp(100, 512, 4, Norm.BATCH));

  private GanMinimax() {}
}
