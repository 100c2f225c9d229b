package dev.ganvas.exporter;

import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import java.util.Optional;

/** What a rule may ask about the network that is being rebuilt. */
final class Source {
  private final Network network;
  private final int[] readers;

  Source(Network network) {
    this.network = network;
    this.readers = new int[network.graph().nodes().size()];
    network.graph().nodes().forEach(node -> node.inputs().forEach(this::countReader));
    network.graph().outputs().values().forEach(this::countReader);
  }

  /** The node that gives a value. */
  Node node(Value value) {
    return network.graph().nodes().get(value.id());
  }

  /** Whether exactly one node, or one output of the network, reads a value. */
  boolean readOnce(Value value) {
    return readers[value.id()] == 1;
  }

  /** The numbers of a value that is a weight or a constant. */
  Optional<Tensor> fixed(Value value) {
    Op op = node(value).op();
    if (op instanceof Op.Param param) {
      return Optional.of(network.weights().of(param));
    }
    return op instanceof Op.Constant constant ? Optional.of(constant.value()) : Optional.empty();
  }

  /** Whether a value is a weight or a constant that one node alone reads, free to be changed. */
  boolean ownWeight(Value value) {
    return readOnce(value) && fixed(value).isPresent();
  }

  private void countReader(Value value) {
    readers[value.id()]++;
  }
}
