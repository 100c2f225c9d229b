package dev.ganvas.trainer.term;

import ai.djl.ndarray.NDArray;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Term;
import dev.ganvas.trainer.objective.Objective;

/** What the generator wants of the critic's scores. */
public record GeneratorScore(Objective objective) implements Term {
  @Override
  public String name() {
    return "generator";
  }

  @Override
  public NDArray loss(Step step) {
    return objective.generator(step);
  }
}
