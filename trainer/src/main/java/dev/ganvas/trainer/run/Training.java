package dev.ganvas.trainer.run;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.engine.HiddenCaches;
import dev.ganvas.trainer.loop.Average;
import dev.ganvas.trainer.loop.Census;
import dev.ganvas.trainer.loop.Clock;
import dev.ganvas.trainer.loop.Game;
import dev.ganvas.trainer.loop.Listener;
import dev.ganvas.trainer.loop.Loop;
import dev.ganvas.trainer.loop.Network;
import dev.ganvas.trainer.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A recipe with its data on a device: builds the game, plays it, saves and restores it. */
public final class Training implements AutoCloseable {
  private final NDManager manager;
  private final Recipe recipe;
  private final Game game;
  private final Average average;
  private final long seed;
  private Census census;
  private Dataset heldOut;
  private Clock clock;
  private Loop loop;

  /**
   * Builds the networks with fresh weights.
   *
   * @throws IllegalArgumentException if the recipe does not fit the data
   */
  public Training(Recipe recipe, Dataset data, long seed, Device device) {
    this.recipe = recipe;
    this.seed = seed;
    Graph generator = recipe.generatorFor(data);
    Graph critic = recipe.criticFor(data);
    this.manager = NDManager.newBaseManager(device, "PyTorch");
    this.game =
        new Lineup(manager, recipe, data)
            .of(
                new Network(manager, generator, Weights.initial(generator, 2 * seed)),
                new Network(manager, critic, Weights.initial(critic, 2 * seed + 1)));
    this.average = new Average(manager, game.generator(), recipe.averageHalfLifeImages());
    this.census = data instanceof Mixture mixture ? centres(mixture) : Census.unknown();
    at(new Clock(seed, 0, 0));
  }

  /** What whoever trains on this machine had better know, as a sentence. */
  public Optional<String> caution() {
    return HiddenCaches.here()
        .caution(recipe.batch(), game.generator().block().graph(), game.critic().block().graph());
  }

  /** Counts in each reading how many modes of the data there are; centres are known anyway. */
  public void count(Census modes) {
    census = modes;
    loop.count(modes);
  }

  /** Asks the critic in each reading for its scores of real samples that nobody learns from. */
  public void holdOut(Dataset samples) {
    heldOut = samples;
    loop.holdOut(samples);
  }

  /** Plays until {@code images} are seen or {@link #stop} is called. */
  public void run(long images, List<Listener> listeners) throws IOException {
    loop.run(manager, images, listeners);
  }

  /** Ends {@link #run} after the present round, from any thread. */
  public void stop() {
    loop.stop();
  }

  /** Where the run stands. */
  public Clock clock() {
    return clock;
  }

  /** What plays. */
  public Game game() {
    return game;
  }

  /** The generator's present work: some rows of ten images, or points over real ones. */
  public Pixels picture(int rows) {
    average.calibrate(manager, game.feed());
    return Samples.draw(manager, average.network(), game.feed(), rows);
  }

  /** Saves everything that going on needs. */
  public void save(Path checkpoints) throws IOException {
    average.calibrate(manager, game.feed());
    Checkpoint.save(checkpoints, manager, state(), clock);
  }

  /** Goes on from a checkpoint of the same recipe and data. */
  public void restore(Path checkpoint) throws IOException {
    try (NDManager scope = manager.newSubManager()) {
      Map<String, NDArray> saved = Checkpoint.read(scope, checkpoint);
      game.memory().expect(saved);
      Checkpoint.restore(saved, state());
      at(Checkpoint.clock(saved, seed));
    }
  }

  @Override
  public void close() {
    game.making().close();
    game.generator().close();
    game.critic().close();
    game.torch().close();
    manager.close();
  }

  private void at(Clock time) {
    clock = time;
    average.resumeAt(time.images());
    loop = new Loop(game, average, time, recipe.rate());
    loop.count(census);
    if (heldOut != null) {
      loop.holdOut(heldOut);
    }
  }

  private static Census centres(Mixture mixture) {
    return points ->
        IntStream.range(0, points.length / 2)
            .map(i -> mixture.nearest(points[2 * i], points[2 * i + 1]))
            .toArray();
  }

  private Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    game.phases().forEach(phase -> state.putAll(phase.player().state()));
    state.putAll(average.state());
    state.putAll(game.memory().state());
    return state;
  }
}
