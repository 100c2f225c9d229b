package dev.ganvas.trainer.recipe;

import dev.ganvas.models.net.Architecture;
import dev.ganvas.trainer.condition.Condition;
import dev.ganvas.trainer.condition.Unconditional;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.engine.Clipped;
import dev.ganvas.trainer.engine.Optimiser;
import dev.ganvas.trainer.objective.NonSaturating;
import dev.ganvas.trainer.objective.Objective;
import dev.ganvas.trainer.regulariser.Regulariser;
import dev.ganvas.trainer.replay.Present;
import dev.ganvas.trainer.schedule.AtOnce;
import dev.ganvas.trainer.schedule.GrowthPlan;
import dev.ganvas.trainer.schedule.LinearDecay;
import dev.ganvas.trainer.schedule.Schedule;
import dev.ganvas.trainer.term.Extra;
import dev.ganvas.trainer.view.View;
import java.util.List;

/** A recipe in the making: what a variant's file does not name stays as it is here. */
final class Defaults {
  private final String name;
  private final String paper;
  private final String when;
  private Condition condition = new Unconditional();
  private Objective objective = new NonSaturating();
  private List<Regulariser> regularisers = List.of();
  private List<Extra> extras = List.of();
  private List<View> views = List.of();
  private Optimiser generator = new Adam();
  private Optimiser critic = generator;
  private int criticSteps = 1;
  private Schedule rate = new LinearDecay();
  private GrowthPlan growth = new AtOnce();
  private double averageHalfLifeImages = 20_000;
  private int batch = 64;
  private long images = 1_200_000;

  private Defaults(String name, String paper, String when) {
    this.name = name;
    this.paper = paper;
    this.when = when;
  }

  static Defaults of(String name, String paper, String when) {
    return new Defaults(name, paper, when);
  }

  Defaults condition(Condition value) {
    condition = value;
    return this;
  }

  Defaults objective(Objective value) {
    objective = value;
    return this;
  }

  Defaults regularisers(Regulariser... values) {
    regularisers = List.of(values);
    return this;
  }

  Defaults extras(Extra... values) {
    extras = List.of(values);
    return this;
  }

  Defaults views(View... values) {
    views = List.of(values);
    return this;
  }

  /** The optimiser of both players. */
  Defaults optimiser(Optimiser value) {
    return optimisers(value, value);
  }

  Defaults optimisers(Optimiser ofGenerator, Optimiser ofCritic) {
    generator = ofGenerator;
    critic = ofCritic;
    return this;
  }

  /** Puts the critic's weights back into [-bound, bound] after each update. */
  Defaults clip(double bound) {
    critic = new Clipped(bound, critic);
    return this;
  }

  Defaults criticSteps(int value) {
    criticSteps = value;
    return this;
  }

  /** The schedule of both learning rates. */
  Defaults rate(Schedule value) {
    rate = value;
    return this;
  }

  Defaults growth(GrowthPlan value) {
    growth = value;
    return this;
  }

  Defaults averageHalfLifeImages(double value) {
    averageHalfLifeImages = value;
    return this;
  }

  /** How many batches of how many samples a run sees. */
  Defaults budget(long batches, int samples) {
    batch = samples;
    images = batches * samples;
    return this;
  }

  /** The finished recipe. */
  Recipe with(Architecture architecture) {
    return new Recipe(
        name,
        paper,
        when,
        architecture,
        condition,
        objective,
        regularisers,
        extras,
        views,
        1,
        new Present(),
        generator,
        critic,
        criticSteps,
        rate,
        growth,
        averageHalfLifeImages,
        batch,
        images);
  }
}
