package dev.ganvas.exporter;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates once what depends on weights and constants alone; the result is a weight under the
 * node's name. Spectral norm, equalised rate and blur kernels disappear by it.
 */
final class ConstantFolding {
  private final Network network;
  private final Map<Integer, Tensor> known = new HashMap<>();

  private ConstantFolding(Network network) {
    this.network = network;
  }

  static Network apply(Network network) {
    ConstantFolding folding = new ConstantFolding(network);
    network.graph().values().forEach(folding::evaluate);
    return Rebuild.of(network, folding::fold);
  }

  private Optional<Value> fold(Value value, Rebuild rebuild) {
    boolean computed = known.containsKey(value.id()) && !node(value).inputs().isEmpty();
    return computed
        ? Optional.of(rebuild.weight(value.name(), known.get(value.id())))
        : Optional.empty();
  }

  private void evaluate(Value value) {
    Node node = node(value);
    if (node.op() instanceof Op.Param param) {
      known.put(value.id(), network.weights().of(param));
    } else if (isFixed(node, value)) {
      List<Tensor> inputs = node.inputs().stream().map(input -> known.get(input.id())).toList();
      known.put(value.id(), node.op().accept(new Evaluator(value.shape()), node, inputs));
    }
  }

  /** A weight that is repeated for every sample has a batch after all, and stays in the graph. */
  private boolean isFixed(Node node, Value value) {
    return !(node.op() instanceof Op.Input)
        && !value.shape().batched()
        && node.inputs().stream().allMatch(input -> known.containsKey(input.id()));
  }

  private Node node(Value value) {
    Graph graph = network.graph();
    return graph.nodes().get(value.id());
  }
}
