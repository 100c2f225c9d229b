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
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An ONNX graph as it grows. Tensors are known by name; every method returns the new one's. */
final class OnnxGraph {
  private final GraphProto.Builder proto = GraphProto.newBuilder();
  private final Set<String> names = new HashSet<>();

  OnnxGraph(String name) {
    proto.setName(name);
  }

  GraphProto build() {
    return proto.build();
  }

  String input(String name, Shape shape, TensorProto.DataType type) {
    proto.addInput(info(name, shape, type));
    return claim(name);
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
    proto.addNode(
        NodeProto.newBuilder()
            .setName(name)
            .setOpType(operator)
            .addAllInput(inputs)
            .addAllAttribute(List.of(attributes))
            .addOutput(name));
    return claim(name);
  }

  /** Adds an initialiser. */
  String floats(String name, Tensor tensor) {
    ByteBuffer bytes = buffer(tensor.values().length * Float.BYTES);
    bytes.asFloatBuffer().put(tensor.values());
    proto.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .addAllDims(tensor.shape().dims().stream().map(Integer::longValue).toList())
            .setRawData(ByteString.copyFrom(bytes)));
    return claim(name);
  }

  /** Adds a list of integers as an initialiser: sizes, axes or places. */
  String integers(String name, List<Integer> values) {
    ByteBuffer bytes = buffer(values.size() * Long.BYTES);
    values.forEach(bytes::putLong);
    proto.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(values.size())
            .setRawData(ByteString.copyFrom(bytes.flip())));
    return claim(name);
  }

  private String claim(String name) {
    Check.that(names.add(name), "two tensors would be called %s", name);
    return name;
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
