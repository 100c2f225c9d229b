package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.models.net.StyleGan;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.replay.Present;
import dev.ganvas.trainer.schedule.Constant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Small networks to take single steps with. */
public final class TinyGame implements AutoCloseable {
  public static final int BATCH = 64;
  public static final int LATENT = 3;

  private final NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
  private final TorchOps torch = new TorchOps(manager.getDevice());
  private final Network generator;
  private final Making making;
  private final Network critic;
  private final Feed feed;
  private final Sight sight;
  private final Memory memory = new Memory(manager);

  /** Points in the plane, and a critic with the given weights. */
  public TinyGame(Graph critic, Weights weights) {
    this(critic, weights, critic.inputs().get(0).shape().without(List.of(0)).dims(), 1);
  }

  /** The same of samples of some shape, several of which are one to the critic. */
  public TinyGame(Graph critic, Weights weights, List<Integer> shape, int packing) {
    this.sight = new Sight(List.of(), packing);
    List<Integer> batched = new ArrayList<>(List.of(Shape.N));
    batched.addAll(shape);
    Graph graph =
        new Mlp(LATENT, 4, 1, Norm.BATCH).generator(new Shape(batched), Conditioning.NONE);
    this.generator = new Network(manager, graph, Weights.initial(graph, 1));
    this.critic = new Network(manager, critic, weights);
    this.feed = feed(shape);
    this.making = new WholeMaking(feed, generator);
  }

  /** Grey images of 16 x 16, made from styles, and their critic. */
  public TinyGame(StyleGan nets) {
    this.sight = Sight.plain();
    Shape sample = Shape.of(Shape.N, 1, 16, 16);
    Graph graph = nets.generator(sample, Conditioning.NONE);
    Graph ofCritic = nets.critic(sample, Conditioning.NONE);
    this.generator = new Network(manager, graph, Weights.initial(graph, 1));
    this.critic = new Network(manager, ofCritic, Weights.initial(ofCritic, 1));
    this.feed = feed(sample.without(List.of(0)).dims());
    Map<String, Graph> parts = nets.parts(sample, Conditioning.NONE);
    Style style = nets.style(sample).orElseThrow();
    this.making = new StyleMaking(StyleParts.of(generator, manager.getDevice(), parts, style), 0);
  }

  private static Feed feed(List<Integer> shape) {
    return new Feed(new TinyData(shape), BATCH, LATENT, List.of(), new Constant());
  }

  /** What a step of the critic makes, while gradients are recorded. */
  public NDArray criticStep(Function<Step, NDArray> work) {
    return criticStepOf(work);
  }

  /** As {@link #criticStep}, whatever it makes. */
  public <T> T criticStepOf(Function<Step, T> work) {
    Game game = game(List.of());
    Step step = new Step(game, player("critic", critic), manager, new Clock(1, 0, 0));
    return TorchOps.recording(() -> work.apply(step));
  }

  /** A loop with its clock. */
  record Timed(Loop loop, Clock clock, NDManager manager) {
    /** Plays until so many images are seen. */
    void play(long images, List<Listener> listeners) throws IOException {
      loop.play(manager, () -> clock.images() < images, listeners);
    }
  }

  /** A loop in which each network learns by one term. */
  Timed loop(Term critics, Term generators) {
    return loop(critics, List.of(generators));
  }

  /** The same with several terms of the generator. */
  Timed loop(Term critics, List<Term> generators) {
    List<Phase> phases =
        List.of(
            new Phase(player("critic", critic), 1, List.of(critics)),
            new Phase(player("generator", generator), 1, generators));
    Game game = game(phases);
    Average average = new Average(manager, generator, 100);
    Clock clock = new Clock(1, 0, 0);
    return new Timed(new Loop(game, average, clock, new Constant()), clock, manager);
  }

  private Game game(List<Phase> phases) {
    return new Game(torch, generator, making, critic, phases, feed, sight, new Present(), memory);
  }

  private Player player(String name, Network network) {
    return new Player(manager, name, new Adam(1e-3, 0.5, 0.9), List.of(network));
  }

  public NDManager manager() {
    return manager;
  }

  public TorchOps torch() {
    return torch;
  }

  public Network critic() {
    return critic;
  }

  public Network generator() {
    return generator;
  }

  Feed feed() {
    return feed;
  }

  @Override
  public void close() {
    making.close();
    generator.close();
    critic.close();
    torch.close();
    manager.close();
  }
}
