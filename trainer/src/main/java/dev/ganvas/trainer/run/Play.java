package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDManager;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.schedule.Stage;
import java.util.List;

/**
 * What is played: a recipe on data, in acts.
 *
 * @param manager owns what the acts are made of
 * @param data in its full size
 * @param stages of the acts, in order
 */
record Play(NDManager manager, Recipe recipe, Dataset data, long seed, List<Stage> stages) {
  Play(NDManager manager, Recipe recipe, Dataset data, long seed) {
    this(manager, recipe, data, seed, recipe.stages(data));
  }

  /** An act with fresh weights. */
  Act act(int number) {
    return new Act(this, number);
  }

  /** The number of the act that is on after so many images. */
  int numberAt(long images) {
    return stages.indexOf(Stage.at(stages, images));
  }
}
