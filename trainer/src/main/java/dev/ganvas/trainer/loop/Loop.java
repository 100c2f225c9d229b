package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.schedule.Schedule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Plays a game. */
public final class Loop {
  /** Real images between two readings. */
  static final int READING_IMAGES = 6400;

  private final Game game;
  private final Average average;
  private final Clock clock;
  private final Schedule rate;
  private final Meter meter;
  private final Diversity diversity = new Diversity();
  private Feed heldOut;

  /** A loop that goes on from where {@code clock} stands. */
  public Loop(Game game, Average average, Clock clock, Schedule rate) {
    this.game = game;
    this.average = average;
    this.clock = clock;
    this.rate = rate;
    this.meter = new Meter(clock.images());
  }

  /** Counts in each reading how many modes of the data there are, real and fake. */
  public void count(Census modes) {
    diversity.count(modes);
  }

  /** Asks the critic in each reading for its scores of real samples that nobody learns from. */
  public void holdOut(Dataset samples) {
    heldOut = game.feed().of(samples);
  }

  /**
   * Plays as long as it is to go on, which is asked before each round.
   *
   * @throws DivergedException at the first reading after a loss is no number, and before anybody
   *     hears of it
   */
  public void play(NDManager manager, BooleanSupplier goingOn, List<Listener> listeners)
      throws IOException {
    while (goingOn.getAsBoolean()) {
      long reading = clock.images() / READING_IMAGES;
      double share = clock.at(rate);
      for (Phase phase : game.phases()) {
        for (int i = 0; i < phase.times(); i++) {
          update(manager, phase, share);
        }
      }
      try (NDManager scope = manager.newSubManager()) {
        average.follow(game.torch(), scope, clock.images());
      }
      Listener.tell(listeners, new Event.Played(clock.images()));
      if (clock.images() / READING_IMAGES > reading) {
        Listener.tell(listeners, new Event.Measured(clock.images(), read()));
      }
    }
    if (!meter.isEmpty()) {
      Listener.tell(listeners, new Event.Measured(clock.images(), read()));
    }
  }

  private void update(NDManager manager, Phase phase, double share) {
    try (NDManager scope = manager.newSubManager()) {
      Step step = new Step(game, phase.player(), scope, clock);
      NDList gradients =
          TorchOps.recording(
              () -> game.torch().gradients(loss(phase, step), phase.player().weights()));
      step.meanScores().forEach((name, mean) -> meter.add(name, mean.getFloat()));
      String norm = "gradient/" + phase.player().name();
      if (!meter.has(norm)) { // once a reading: it takes another pass over all gradients
        meter.add(norm, game.torch().norm(scope, gradients));
        if (phase.player().owns(game.generator())) {
          look(step);
        }
      }
      phase.player().move(game.torch(), scope, gradients, share);
      boolean criticLearned = phase.player().owns(game.critic());
      if (criticLearned) {
        step.heed();
      }
      clock.advance(criticLearned ? game.feed().batch() : 0);
    }
  }

  /** What a reading wants to know of samples and of the critic. */
  private void look(Step step) {
    diversity.of(step.reals().sample(), step.fakes().sample()).forEach(meter::add);
    if (heldOut != null) {
      step.familiarity(heldOut).forEach(meter::add);
    }
  }

  private NDArray loss(Phase phase, Step step) {
    long updates = phase.player().updates();
    NDArray total = null;
    for (Term term : phase.terms()) {
      if (updates % term.every() == 0) {
        NDArray loss = term.loss(step);
        meter.add("loss/" + term.name(), loss.getFloat());
        NDArray weighed =
            term.every() == 1 ? loss : loss.mul(step.scope().create((float) term.every()));
        total = total == null ? weighed : total.add(weighed);
      }
    }
    return total;
  }

  private Map<String, Double> read() {
    meter.check(clock.images());
    return meter.read(clock.images());
  }
}
