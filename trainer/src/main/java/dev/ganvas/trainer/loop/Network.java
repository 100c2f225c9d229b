package dev.ganvas.trainer.loop;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.trainer.engine.GraphBlock;
import dev.ganvas.trainer.engine.Mode;
import dev.ganvas.trainer.engine.Parameters;
import java.util.Map;

/** A network with its weights on a device. */
public record Network(GraphBlock block, Parameters parameters) implements AutoCloseable {
  /** Compiles {@code graph} and copies {@code weights} to the device of {@code manager}. */
  public Network(NDManager manager, Graph graph, Weights weights) {
    this(new GraphBlock(manager.getDevice(), graph), new Parameters(manager, graph, weights));
  }

  /** The same network with weights of its own, equal at first. */
  Network copy(NDManager manager) {
    return new Network(block, new Parameters(manager, block.graph(), parameters.weights()));
  }

  /** A part of the network, which shares its weights. */
  public Network part(Device device, Graph graph) {
    return new Network(new GraphBlock(device, graph), parameters.of(graph));
  }

  /** The network's first output; see {@link GraphBlock#forward}. */
  public NDArray forward(Map<String, NDArray> inputs, Mode mode) {
    return block.forward(parameters, inputs, mode);
  }

  /** What the network gives, by name; see {@link GraphBlock#outputs}. */
  public Map<String, NDArray> outputs(Map<String, NDArray> inputs, Mode mode) {
    return block.outputs(parameters, inputs, mode);
  }

  /** What the network is called. */
  public String name() {
    return block.graph().name();
  }

  @Override
  public void close() {
    block.close();
  }
}
