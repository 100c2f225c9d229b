package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Halved;
import dev.ganvas.trainer.loop.Average;
import dev.ganvas.trainer.loop.Game;
import dev.ganvas.trainer.loop.Network;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.schedule.Stage;
import java.util.LinkedHashMap;
import java.util.Map;

/** One stage of a run as it is played: its networks, and all that learns with them. */
final class Act implements AutoCloseable {
  /** The number of the act, in a checkpoint. */
  static final String NUMBER = "act";

  private final NDManager manager;
  private final Stage stage;
  private final NDArray number;
  private final Game game;
  private final Average average;

  /**
   * Builds the networks with fresh weights.
   *
   * @throws IllegalArgumentException if the recipe does not fit the data
   */
  Act(Play play, int number) {
    this.stage = play.stages().get(number);
    this.manager = play.manager().newSubManager();
    this.number = manager.create((long) number);
    Recipe present = play.recipe().with(stage.networks(play.recipe().architecture()));
    Dataset samples = new Halved(play.data(), stage.halvings());
    Graph generator = present.generatorFor(samples);
    Graph critic = present.criticFor(samples);
    this.game =
        new Lineup(manager, present, samples)
            .of(
                new Network(manager, generator, Weights.initial(generator, 2 * play.seed())),
                new Network(manager, critic, Weights.initial(critic, 2 * play.seed() + 1)),
                stage);
    this.average = new Average(manager, game.generator(), present.averageHalfLifeImages());
  }

  NDManager manager() {
    return manager;
  }

  Stage stage() {
    return stage;
  }

  Game game() {
    return game;
  }

  Average average() {
    return average;
  }

  /** Everything that a checkpoint keeps, by name. */
  Map<String, NDArray> state() {
    Map<String, NDArray> state = learned();
    state.put(NUMBER, number);
    state.putAll(game.memory().state());
    return state;
  }

  /**
   * Goes on from the act before: what it has by the same name and in the same shape is kept, and
   * the rest begins anew, as does what outlives an update beside weights and moments.
   */
  void follow(Act before) {
    Map<String, NDArray> known = before.learned();
    Map<String, NDArray> kept = learned();
    kept.entrySet()
        .removeIf(
            entry -> {
              NDArray was = known.get(entry.getKey());
              return was == null || !was.getShape().equals(entry.getValue().getShape());
            });
    Checkpoint.restore(known, kept);
  }

  private Map<String, NDArray> learned() {
    Map<String, NDArray> learned = new LinkedHashMap<>();
    game.phases().forEach(phase -> learned.putAll(phase.player().state()));
    learned.putAll(average.state());
    return learned;
  }

  @Override
  public void close() {
    game.making().close();
    game.generator().close();
    game.critic().close();
    game.torch().close();
    manager.close();
  }
}
