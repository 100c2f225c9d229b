package dev.ganvas.trainer.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network that DJL can run and differentiate: its graph, compiled as one piece of TorchScript, so
 * that a pass through it is one native call.
 */
public final class GraphBlock implements AutoCloseable {
  private final Graph graph;
  private final TorchModule module;

  /** Compiles a graph for a device. */
  public GraphBlock(Device device, Graph graph) {
    this.graph = graph;
    this.module =
        new TorchModule(
            device,
            TorchNorms.METHODS
                + TorchText.method(graph, Mode.TRAINING)
                + TorchText.method(graph, Mode.INFERENCE));
  }

  /** The network. */
  public Graph graph() {
    return graph;
  }

  /** As {@link #outputs}, the network's first output alone. */
  public NDArray forward(Parameters weights, Map<String, NDArray> inputs, Mode mode) {
    return call(weights, inputs, mode).head();
  }

  /**
   * What the network gives, by name. Inputs that it does not declare are left aside.
   *
   * @param inputs at least the inputs that it declares, by name; the results belong to the manager
   *     of the first
   * @throws IllegalArgumentException if an input is missing
   */
  public Map<String, NDArray> outputs(Parameters weights, Map<String, NDArray> inputs, Mode mode) {
    NDList results = call(weights, inputs, mode);
    Map<String, NDArray> named = new LinkedHashMap<>();
    graph.outputs().keySet().forEach(name -> named.put(name, results.get(named.size())));
    return named;
  }

  private NDList call(Parameters weights, Map<String, NDArray> inputs, Mode mode) {
    NDList arguments = new NDList();
    for (Op.Input input : graph.inputs()) {
      NDArray array = inputs.get(input.name());
      Check.that(array != null, "%s needs an input named %s", graph.name(), input.name());
      arguments.add(array);
    }
    return module.call(mode.method(), arguments, weights.arrays());
  }

  /** The names of the inputs that the network declares. */
  public List<String> inputs() {
    return graph.inputs().stream().map(Op.Input::name).toList();
  }

  @Override
  public void close() {
    module.close();
  }
}
