package dev.ganvas.exporter;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import com.google.protobuf.ByteString;
import java.util.List;

/** The settings of ONNX nodes. */
final class Attributes {
  private Attributes() {}

  static AttributeProto integer(String name, long value) {
    return attribute(name, AttributeType.INT).setI(value).build();
  }

  static AttributeProto flag(String name, boolean value) {
    return integer(name, value ? 1 : 0);
  }

  static AttributeProto integers(String name, List<Integer> values) {
    AttributeProto.Builder attribute = attribute(name, AttributeType.INTS);
    values.forEach(attribute::addInts);
    return attribute.build();
  }

  static AttributeProto real(String name, double value) {
    return attribute(name, AttributeType.FLOAT).setF((float) value).build();
  }

  static AttributeProto text(String name, String value) {
    return attribute(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)).build();
  }

  /** The same number for height and width. */
  static AttributeProto square(String name, int size) {
    return integers(name, List.of(size, size));
  }

  /** Zero padding of the same width on all four sides. */
  static AttributeProto padding(int size) {
    return integers("pads", List.of(size, size, size, size));
  }

  private static AttributeProto.Builder attribute(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }
}
