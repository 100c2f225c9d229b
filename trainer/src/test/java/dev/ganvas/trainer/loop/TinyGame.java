package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.replay.Present;
import dev.ganvas.trainer.schedule.Constant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Small networks to take single steps with. */
public final class TinyGame implements AutoCloseable {
  public static final int BATCH = 64;

  private final NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
  private final TorchOps torch = new TorchOps(manager.getDevice());
  private final Network generator;
  private final Network critic;
  private final Feed feed;
  private final Memory memory = new Memory(manager);

  /** Points in the plane, and a critic with the given weights. */
  public TinyGame(Graph critic, Weights weights) {
    List<Integer> shape = critic.inputs().get(0).shape().without(List.of(0)).dims();
    List<Integer> batched = new ArrayList<>(List.of(Shape.N));
    batched.addAll(shape);
    Graph graph = new Mlp(3, 4, 1, Norm.BATCH).generator(new Shape(batched), Conditioning.NONE);
    this.generator = new Network(manager, graph, Weights.initial(graph, 1));
    this.critic = new Network(manager, critic, weights);
    this.feed = new Feed(new TinyData(shape), BATCH, 3, List.of(), new Constant());
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
    return new Game(
        torch,
        generator,
        new WholeMaking(feed, generator),
        critic,
        phases,
        feed,
        Sight.plain(),
        new Present(),
        memory);
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

  Network generator() {
    return generator;
  }

  Feed feed() {
    return feed;
  }

  @Override
  public void close() {
    generator.close();
    critic.close();
    torch.close();
    manager.close();
  }
}
