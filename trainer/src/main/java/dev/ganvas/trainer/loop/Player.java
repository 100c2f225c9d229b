package dev.ganvas.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.ganvas.trainer.engine.Moments;
import dev.ganvas.trainer.engine.Optimiser;
import dev.ganvas.trainer.engine.Parameters;
import dev.ganvas.trainer.engine.TorchOps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One side of the game: its networks and the one optimiser that moves them. */
public final class Player {
  private final String name;
  private final List<Network> networks;
  private final Optimiser optimiser;
  private final NDList weights = new NDList();
  private final Moments moments;
  private final NDArray updates;

  /** The optimiser's memory starts at zero and lives as long as {@code manager}. */
  public Player(NDManager manager, String name, Optimiser optimiser, List<Network> networks) {
    this.name = name;
    this.networks = List.copyOf(networks);
    this.optimiser = optimiser;
    this.updates = manager.create(0L);
    networks.forEach(network -> weights.addAll(network.parameters().trainable()));
    this.moments = new Moments(manager, optimiser, weights);
  }

  /** {@code generator} or {@code critic}. */
  public String name() {
    return name;
  }

  /** Whether the player learns with this network. */
  boolean owns(Network network) {
    return networks.contains(network);
  }

  /** The weights that it moves. */
  NDList weights() {
    return weights;
  }

  /** How often they have been moved. */
  long updates() {
    return updates.getLong();
  }

  /** Moves the weights once, with the optimiser's rate times {@code share}. */
  void move(TorchOps torch, NDManager scope, NDList gradients, double share) {
    updates.addi(1);
    double rate = optimiser.rate() * share;
    optimiser.move(torch, scope, new Optimiser.Update(rate, weights, gradients, moments));
  }

  /** Everything that a checkpoint keeps, by name: weights, moments and the number of updates. */
  public Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    state.put(name + "/updates", updates);
    List<String> learned = new ArrayList<>();
    for (Network network : networks) {
      String prefix = network.name() + ".";
      Parameters parameters = network.parameters();
      parameters.byName().forEach((key, array) -> state.put(prefix + key, array));
      parameters.learned().forEach(key -> learned.add(prefix + key));
    }
    moments.state(learned).forEach((key, array) -> state.put(name + "/" + key, array));
    return state;
  }
}
