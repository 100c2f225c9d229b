package dev.ganvas.trainer.term;

import ai.djl.ndarray.NDArray;
import dev.ganvas.trainer.loop.Step;
import dev.ganvas.trainer.loop.Term;
import dev.ganvas.trainer.objective.Objective;

/** What the critic wants of its scores. */
public record CriticScore(Objective objective) implements Term {
  @Override
  public String name() {
    return "critic";
  }

  @Override
  public NDArray loss(Step step) {
    return objective.critic(step);
  }
}
