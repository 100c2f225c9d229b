package dev.ganvas.trainer.run;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.engine.HiddenCaches;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Average;
import dev.ganvas.trainer.loop.Census;
import dev.ganvas.trainer.loop.Clock;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.Game;
import dev.ganvas.trainer.loop.Listener;
import dev.ganvas.trainer.loop.Loop;
import dev.ganvas.trainer.loop.Making;
import dev.ganvas.trainer.loop.Memory;
import dev.ganvas.trainer.loop.Network;
import dev.ganvas.trainer.loop.Phase;
import dev.ganvas.trainer.loop.Player;
import dev.ganvas.trainer.loop.Sight;
import dev.ganvas.trainer.loop.StyleMaking;
import dev.ganvas.trainer.loop.Term;
import dev.ganvas.trainer.loop.WholeMaking;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.term.CriticScore;
import dev.ganvas.trainer.term.GeneratorScore;
import dev.ganvas.trainer.term.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    Graph generatorGraph = recipe.generatorFor(data);
    Graph criticGraph = recipe.criticFor(data);
    this.manager = NDManager.newBaseManager(device, "PyTorch");
    Network generator =
        new Network(manager, generatorGraph, Weights.initial(generatorGraph, 2 * seed));
    Network critic = new Network(manager, criticGraph, Weights.initial(criticGraph, 2 * seed + 1));
    Feed feed =
        new Feed(data, recipe.batch(), recipe.architecture().latent(), recipe.condition().codes());
    this.game =
        new Game(
            new TorchOps(device),
            generator,
            making(feed, generator),
            critic,
            phases(generator, critic),
            feed,
            new Sight(recipe.views(), recipe.packing()),
            recipe.replay(),
            new Memory(manager));
    this.average = new Average(manager, generator, recipe.averageHalfLifeImages());
    this.census = data instanceof Mixture mixture ? centres(mixture) : Census.unknown();
    at(new Clock(seed, 0, 0));
  }

  private Making making(Feed feed, Network generator) {
    Making making =
        recipe
            .styleFor(feed.data())
            .<Making>map(style -> styled(style, recipe.partsFor(feed.data()), generator))
            .orElseGet(() -> new WholeMaking(feed, generator));
    for (Terms terms : recipe.extras()) {
      making = terms.making(making);
    }
    return making;
  }

  private Making styled(Style style, Map<String, Graph> parts, Network generator) {
    Device device = manager.getDevice();
    return new StyleMaking(
        generator.part(device, parts.get(ModelCard.MAPPING)),
        generator.part(device, parts.get(ModelCard.SYNTHESIS)),
        style,
        0);
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

  private List<Phase> phases(Network generator, Network critic) {
    List<Term> criticTerms = new ArrayList<>();
    criticTerms.add(new CriticScore(recipe.objective()));
    criticTerms.addAll(recipe.regularisers());
    List<Term> generatorTerms = new ArrayList<>();
    generatorTerms.add(new GeneratorScore(recipe.objective()));
    Stream.concat(Stream.of(recipe.condition()), recipe.extras().stream())
        .forEach(
            terms -> {
              criticTerms.addAll(terms.forCritic());
              generatorTerms.addAll(terms.forGenerator());
            });
    Player critics = new Player(manager, "critic", recipe.critic(), List.of(critic));
    Player generators = new Player(manager, "generator", recipe.generator(), List.of(generator));
    return List.of(
        new Phase(critics, recipe.criticSteps(), criticTerms),
        new Phase(generators, 1, generatorTerms));
  }

  private Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    game.phases().forEach(phase -> state.putAll(phase.player().state()));
    state.putAll(average.state());
    state.putAll(game.memory().state());
    return state;
  }
}
