package dev.ganvas.exporter;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.ganvas.models.Check;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;

/** The numbers and shapes of an ONNX file, as {@link OnnxGraph} puts them there. */
final class OnnxTensors {
  private OnnxTensors() {}

  static Op.Input input(ValueInfoProto info) {
    TypeProto.Tensor type = info.getType().getTensorType();
    boolean index = type.getElemType() == TensorProto.DataType.INT64.getNumber();
    List<Integer> dims =
        type.getShape().getDimList().stream()
            .map(dim -> dim.hasDimParam() ? Shape.N : Math.toIntExact(dim.getDimValue()))
            .toList();
    return new Op.Input(info.getName(), new Shape(dims), index ? DataType.INDEX : DataType.FLOAT);
  }

  static Tensor floats(TensorProto proto) {
    Check.that(
        proto.getDataType() == TensorProto.DataType.FLOAT.getNumber(),
        "%s holds neither floats nor int64",
        Check.quoted(proto.getName()));
    FloatBuffer buffer = bytes(proto).asFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return new Tensor(
        new Shape(proto.getDimsList().stream().map(Math::toIntExact).toList()), values);
  }

  static List<Integer> integers(TensorProto proto) {
    LongBuffer buffer = bytes(proto).asLongBuffer();
    long[] values = new long[buffer.remaining()];
    buffer.get(values);
    return Arrays.stream(values).mapToObj(Math::toIntExact).toList();
  }

  private static ByteBuffer bytes(TensorProto proto) {
    return proto.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }
}
