package dev.ganvas.models.graph;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A network: nodes in topological order, and the values that it gives by name. Immutable. Made by
 * {@link #builder}, which infers every shape at once.
 */
public final class Graph {
  private final String name;
  private final List<Node> nodes;
  private final List<Value> values;
  private final Map<String, Value> outputs;

  private Graph(Builder builder, Map<String, Value> outputs) {
    this.name = builder.graph;
    this.nodes = List.copyOf(builder.nodes);
    this.values = List.copyOf(builder.values);
    this.outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  /** Starts a network called {@code name}, such as {@code critic}. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** What the network is called. */
  public String name() {
    return name;
  }

  /** The nodes, each after its inputs. */
  public List<Node> nodes() {
    return nodes;
  }

  /** What the node at the same index of {@link #nodes} gives. */
  public List<Value> values() {
    return values;
  }

  /** What the network gives, by name, in order. */
  public Map<String, Value> outputs() {
    return outputs;
  }

  /** The inputs, in the order in which they were declared. */
  public List<Op.Input> inputs() {
    return ops(Op.Input.class).toList();
  }

  /** The weights, in the order in which they were declared. */
  public List<Op.Param> params() {
    return ops(Op.Param.class).toList();
  }

  /** The first batch normalisation, by which a sample's answer depends on all of its batch. */
  public Optional<Node> batchNorm() {
    return nodes.stream().filter(node -> node.op() instanceof Op.BatchNorm).findFirst();
  }

  /** How many rows of a reference batch stand first in every batch of training; 0 for none. */
  public int referenceRows() {
    return ops(Op.BatchNorm.class).mapToInt(Op.BatchNorm::reference).max().orElse(0);
  }

  /** Runs an interpreter over every node and returns what it made of the outputs, by name. */
  public <T> Map<String, T> interpret(Visitor<T> visitor) {
    List<T> made = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      List<T> inputs = node.inputs().stream().map(value -> made.get(value.id())).toList();
      made.add(node.op().accept(visitor, node, inputs));
    }
    Map<String, T> results = new LinkedHashMap<>();
    outputs.forEach((output, value) -> results.put(output, made.get(value.id())));
    return results;
  }

  private <T extends Op> Stream<T> ops(Class<T> type) {
    return nodes.stream().map(Node::op).filter(type::isInstance).map(type::cast);
  }

  /** Grows a graph node by node; a shape that does not fit fails at the call that adds it. */
  public static final class Builder {
    private final String graph;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Builder(String graph) {
      this.graph = Check.present("the graph's name", graph);
    }

    /** Adds something that varies from run to run. */
    public Value input(String name, Shape shape, DataType type) {
      return add(name, new Op.Input(name, shape, type));
    }

    /** Adds a weight to be trained. */
    public Value param(String name, Shape shape, Initialiser start) {
      return add(name, new Op.Param(name, shape, start, true));
    }

    /** Adds a weight that is kept but not trained, such as a running mean. */
    public Value buffer(String name, Shape shape, double start) {
      return add(name, new Op.Param(name, shape, Initialiser.constant(start), false));
    }

    /**
     * Adds an operation.
     *
     * @throws IllegalArgumentException if the inputs do not fit it, naming both sides, or if the
     *     name of an input or weight is taken
     */
    public Value add(String name, Op op, Value... inputs) {
      boolean named = op instanceof Op.Input || op instanceof Op.Param;
      Check.that(!named || !names.contains(name), "%s.%s is there already", graph, name);
      Node node = new Node(unique(name), op, List.of(inputs));
      Shape shape = op.accept(new Shapes(graph), node, shapes(inputs));
      Value value = new Value(values.size(), node.name(), shape);
      names.add(node.name());
      nodes.add(node);
      values.add(value);
      return value;
    }

    /** The finished network with one output. */
    public Graph build(String output, Value value) {
      return new Graph(this, Map.of(output, value));
    }

    /** The finished network with its outputs in order. */
    public Graph build(Map<String, Value> outputs) {
      return new Graph(this, outputs);
    }

    private String unique(String name) {
      String free = name;
      for (int i = 2; names.contains(free); i++) {
        free = name + i;
      }
      return free;
    }

    private static List<Shape> shapes(Value... inputs) {
      return Stream.of(inputs).map(Value::shape).toList();
    }
  }
}
