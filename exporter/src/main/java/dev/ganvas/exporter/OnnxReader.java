package dev.ganvas.exporter;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Value;
import dev.ganvas.models.graph.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads back what {@link OnnxFile} wrote of one network, for training engines that are to
 * differentiate it. Constants come back as weights, and no weight is to be trained any more.
 */
public final class OnnxReader {
  private final GraphProto proto;
  private final Graph.Builder graph;
  private final OnnxIntegers integers;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Tensor> weights = new LinkedHashMap<>();
  private int declared;

  private OnnxReader(GraphProto proto) {
    this.proto = proto;
    this.graph = Graph.builder(proto.getName());
    this.integers = new OnnxIntegers(proto);
    for (TensorProto initialiser : proto.getInitializerList()) {
      places.put(initialiser.getName(), places.size());
    }
  }

  /**
   * The network of a file, which would be written as the same graph again, byte for byte.
   *
   * @throws IllegalArgumentException if Ganvas did not write it, or wrote it of an ensemble or with
   *     an operator that is not read back
   */
  public static Network read(byte[] file) {
    GraphProto proto = parsed(file).getGraph();
    Network network = network(proto);
    Check.that(
        OnnxWriter.write(network).equals(proto),
        "the graph %s says more than Ganvas writes; only its own files can be read",
        Check.quoted(proto.getName()));
    return network;
  }

  private static Network network(GraphProto proto) {
    try {
      return new OnnxReader(proto).network();
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "the graph %s is none that Ganvas wrote".formatted(Check.quoted(proto.getName())), e);
    }
  }

  private static ModelProto parsed(byte[] file) {
    try {
      return ModelProto.parseFrom(file);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("the file is no ONNX model", e);
    }
  }

  private Network network() {
    for (ValueInfoProto input : proto.getInputList()) {
      Op.Input op = OnnxTensors.input(input);
      values.put(op.name(), graph.add(op.name(), op));
    }
    for (NodeProto node : proto.getNodeList()) {
      declare(node);
      if (!integers.take(node)) {
        values.put(node.getOutput(0), value(node));
      }
    }
    Map<String, Value> outputs = new LinkedHashMap<>();
    proto.getOutputList().forEach(out -> outputs.put(out.getName(), known(out.getName())));
    return new Network(graph.build(outputs), new Weights(weights));
  }

  /**
   * Weights are declared in the file's order, in which they are then written again: up to the last
   * one that a node reads.
   */
  private void declare(NodeProto node) {
    int last =
        node.getInputList().stream()
            .mapToInt(name -> places.getOrDefault(name, -1))
            .max()
            .orElse(-1);
    for (; declared <= last; declared++) {
      TensorProto initialiser = proto.getInitializer(declared);
      if (!integers.known(initialiser.getName()) && !OnnxNode.isPart(initialiser.getName())) {
        Tensor tensor = OnnxTensors.floats(initialiser);
        weights.put(initialiser.getName(), tensor);
        values.put(initialiser.getName(), graph.buffer(initialiser.getName(), tensor.shape(), 0));
      }
    }
  }

  private Value value(NodeProto proto) {
    if (proto.getOpType().equals("Identity")) {
      return known(proto.getInput(0));
    }
    OnnxNode node = node(proto);
    Op op = OnnxOps.of(node);
    List<Value> inputs = new ArrayList<>(node.values());
    if (op instanceof Op.Embedding) {
      Collections.reverse(inputs);
    }
    return graph.add(node.name(), op, inputs.toArray(Value[]::new));
  }

  /** A node with what it reads: values, and what Ganvas says of it in further tensors. */
  private OnnxNode node(NodeProto node) {
    OnnxNode found = new OnnxNode(node, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String name : node.getInputList()) {
      if (integers.known(name)) {
        found.sizes().add(integers.of(name));
      } else if (OnnxNode.isPart(name) && places.containsKey(name)) {
        found.settings().add(OnnxTensors.floats(proto.getInitializer(places.get(name))));
      } else if (!name.isEmpty()) {
        found.values().add(known(name));
      }
    }
    return found;
  }

  private Value known(String tensor) {
    Value value = values.get(tensor);
    Check.that(value != null, "the graph has no tensor %s that it reads", Check.quoted(tensor));
    return value;
  }
}
