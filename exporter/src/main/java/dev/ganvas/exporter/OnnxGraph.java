package dev.ganvas.exporter;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.ganvas.models.Check;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An ONNX graph as it grows. Tensors are known by name; every method returns the new one's. */
final class OnnxGraph {
  private final GraphProto.Builder proto;
  private final Set<String> names;
  private final String prefix;

  OnnxGraph(String name) {
    this(GraphProto.newBuilder().setName(name), new HashSet<>(), "");
  }

  private OnnxGraph(GraphProto.Builder proto, Set<String> names, String prefix) {
    this.proto = proto;
    this.names = names;
    this.prefix = prefix;
  }

  /** The same graph; all that is added to it here is called {@code prefix} and its name. */
  OnnxGraph under(String prefix) {
    return new OnnxGraph(proto, names, this.prefix + prefix);
  }

  GraphProto build() {
    return proto.build();
  }

  /** The inputs of a network by their own names. */
  Map<String, String> inputs(List<Op.Input> inputs) {
    Map<String, String> tensors = new LinkedHashMap<>();
    inputs.forEach(input -> tensors.put(input.name(), input(input)));
    return tensors;
  }

  String input(Op.Input input) {
    String tensor = claim(input.name());
    boolean index = input.type() == DataType.INDEX;
    TensorProto.DataType type = index ? TensorProto.DataType.INT64 : TensorProto.DataType.FLOAT;
    proto.addInput(info(tensor, input.shape(), type));
    return tensor;
  }

  /** Makes a tensor an output of the graph, under a name that it has or is given here. */
  void output(String name, String tensor, Shape shape) {
    if (!tensor.equals(name)) {
      node(name, "Identity", List.of(tensor));
    }
    proto.addOutput(info(name, shape, TensorProto.DataType.FLOAT));
  }

  /** Adds a node with one output, which is called like the node. */
  String node(String name, String operator, List<String> inputs, AttributeProto... attributes) {
    String tensor = claim(name);
    proto.addNode(
        NodeProto.newBuilder()
            .setName(tensor)
            .setOpType(operator)
            .addAllInput(inputs)
            .addAllAttribute(List.of(attributes))
            .addOutput(tensor));
    return tensor;
  }

  /** Adds an initialiser. */
  String floats(String name, Tensor numbers) {
    String tensor = claim(name);
    ByteBuffer bytes = buffer(numbers.values().length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers.values());
    proto.addInitializer(
        TensorProto.newBuilder()
            .setName(tensor)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .addAllDims(numbers.shape().dims().stream().map(Integer::longValue).toList())
            .setRawData(ByteString.copyFrom(bytes)));
    return tensor;
  }

  /** Adds a list of integers as an initialiser: sizes, axes or places. */
  String integers(String name, List<Integer> values) {
    String tensor = claim(name);
    ByteBuffer bytes = buffer(values.size() * Long.BYTES);
    values.forEach(bytes::putLong);
    proto.addInitializer(
        TensorProto.newBuilder()
            .setName(tensor)
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(values.size())
            .setRawData(ByteString.copyFrom(bytes.flip())));
    return tensor;
  }

  private String claim(String name) {
    String tensor = prefix + name;
    Check.that(names.add(tensor), "two tensors would be called %s", tensor);
    return tensor;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ValueInfoProto info(String name, Shape shape, TensorProto.DataType type) {
    TensorShapeProto.Builder sizes = TensorShapeProto.newBuilder();
    for (int size : shape.dims()) {
      TensorShapeProto.Dimension.Builder dimension = sizes.addDimBuilder();
      if (size == Shape.N) {
        dimension.setDimParam("N");
      } else {
        dimension.setDimValue(size);
      }
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(sizes).build();
    TypeProto proto = TypeProto.newBuilder().setTensorType(tensor).build();
    return ValueInfoProto.newBuilder().setName(name).setType(proto).build();
  }
}
