package dev.ganvas.exporter;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Initialiser;
import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.graph.Weights;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A network made anew from its outputs backwards: each value that is still read is copied, or
 * replaced as a rule says. What nobody reads any more is never reached, and so it disappears.
 */
final class Rebuild {
  /** One kind of change. */
  interface Rule {
    /** What takes the place of a value, or nothing if the value stays as it is. */
    Optional<Value> replace(Value value, Rebuild rebuild);
  }

  private final Network network;
  private final Source source;
  private final Rule rule;
  private final Graph.Builder graph;
  private final Map<String, Tensor> weights = new LinkedHashMap<>();
  private final Map<Integer, Value> made = new HashMap<>();

  private Rebuild(Network network, Rule rule) {
    this.network = network;
    this.source = new Source(network);
    this.rule = rule;
    this.graph = Graph.builder(network.graph().name());
  }

  /** The network with the rule applied wherever it fits. */
  static Network of(Network network, Rule rule) {
    Rebuild rebuild = new Rebuild(network, rule);
    // Inputs first: their order is part of the interface, and one that nobody reads stays.
    network.graph().values().stream().filter(rebuild::isInput).forEach(rebuild::copy);
    Map<String, Value> outputs = new LinkedHashMap<>();
    network.graph().outputs().forEach((name, value) -> outputs.put(name, rebuild.copy(value)));
    return new Network(rebuild.graph.build(outputs), new Weights(rebuild.weights));
  }

  /** The network that is being rebuilt. */
  Source source() {
    return source;
  }

  /** What a value of the source has become. */
  Value copy(Value old) {
    Value known = made.get(old.id());
    if (known == null) {
      known = rule.replace(old, this).orElseGet(() -> unchanged(old));
      made.put(old.id(), known);
    }
    return known;
  }

  /** Adds an operation on new values. */
  Value add(String name, Op op, Value... inputs) {
    return graph.add(name, op, inputs);
  }

  /** Adds a weight that the source does not have, or not with these numbers. */
  Value weight(String name, Tensor tensor) {
    weights.put(name, tensor);
    return graph.param(name, tensor.shape(), Initialiser.constant(0));
  }

  private Value unchanged(Value old) {
    Node node = source.node(old);
    if (node.op() instanceof Op.Param param) {
      weights.put(param.name(), network.weights().of(param));
    }
    return add(
        node.name(), node.op(), node.inputs().stream().map(this::copy).toArray(Value[]::new));
  }

  private boolean isInput(Value value) {
    return source.node(value).op() instanceof Op.Input;
  }
}
