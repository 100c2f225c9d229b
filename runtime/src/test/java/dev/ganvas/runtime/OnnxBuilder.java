package dev.ganvas.runtime;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.ganvas.models.random.SeedStream;
import java.util.List;

/** Small ONNX graphs written by hand, so that the runtime is tested without our own exporter. */
final class OnnxBuilder {
  static final TensorProto.DataType FLOAT = TensorProto.DataType.FLOAT;
  static final TensorProto.DataType INT64 = TensorProto.DataType.INT64;
  static final TensorProto.DataType BOOL = TensorProto.DataType.BOOL;

  final ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8);
  final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");

  OnnxBuilder() {
    model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17));
  }

  /** A value of the graph's interface; a dimension of -1 is the free batch. */
  OnnxBuilder input(String name, TensorProto.DataType type, long... dims) {
    graph.addInput(value(name, type, dims));
    return this;
  }

  OnnxBuilder output(String name, long... dims) {
    graph.addOutput(value(name, FLOAT, dims));
    return this;
  }

  /** A weight with fixed pseudo-random values of a size that keeps activations near 1. */
  OnnxBuilder weight(String name, int... dims) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(1);
    int size = 1;
    for (int dim : dims) {
      tensor.addDims(dim);
      size *= dim;
    }
    double scale = 1.5 / Math.sqrt((double) size / dims[dims.length > 1 ? 1 : 0]);
    SeedStream random = SeedStream.of(name.hashCode(), 0);
    for (int i = 0; i < size; i++) {
      tensor.addFloatData((float) (scale * random.nextNormal()));
    }
    graph.addInitializer(tensor);
    return this;
  }

  OnnxBuilder scalar(String name, float value) {
    graph.addInitializer(TensorProto.newBuilder().setName(name).setDataType(1).addFloatData(value));
    return this;
  }

  OnnxBuilder truth(String name) {
    graph.addInitializer(
        TensorProto.newBuilder().setName(name).setDataType(BOOL.getNumber()).addInt32Data(1));
    return this;
  }

  OnnxBuilder integers(String name, long... values) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(7);
    tensor.addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    graph.addInitializer(tensor);
    return this;
  }

  /** Adds a node with one output. */
  OnnxBuilder node(String op, List<String> inputs, String output, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(op)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return this;
  }

  static AttributeProto ints(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  byte[] bytes() {
    return model.clone().setGraph(graph).build().toByteArray();
  }

  static ValueInfoProto value(String name, TensorProto.DataType type, long... dims) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long dim : dims) {
      Dimension.Builder dimension = Dimension.newBuilder();
      shape.addDim(dim < 0 ? dimension.setDimParam("N") : dimension.setDimValue(dim));
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
