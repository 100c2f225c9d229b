package dev.ganvas.web.kserve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.web.http.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A tensor that a model takes or gives: {@code [N, ...]}.
 *
 * @param rowShape the sizes of all dimensions but the first, which is free
 */
record TensorSpec(String name, Datatype datatype, List<Integer> rowShape) {
  private static final int FREE = -1;

  TensorSpec {
    rowShape = List.copyOf(rowShape);
  }

  /** The types that our models have, of the many of the protocol. */
  enum Datatype {
    FP32(Float.BYTES),
    INT64(Long.BYTES);

    private final int bytes;

    Datatype(int bytes) {
      this.bytes = bytes;
    }

    /** Of one element. */
    int bytes() {
      return bytes;
    }
  }

  /** Elements in one row. */
  int rowSize() {
    return rowShape.stream().reduce(1, Math::multiplyExact);
  }

  long rowBytes() {
    return (long) rowSize() * datatype.bytes();
  }

  /** With {@code rows} rows. */
  List<Integer> shape(int rows) {
    List<Integer> shape = new ArrayList<>();
    shape.add(rows);
    shape.addAll(rowShape);
    return shape;
  }

  /** As the model's metadata describe it. */
  ObjectNode describe() {
    return json(FREE);
  }

  /** As an answer describes it. */
  ObjectNode json(int rows) {
    ObjectNode json = Json.object().put("name", name).put("datatype", datatype.name());
    ArrayNode sizes = json.putArray("shape");
    shape(rows).forEach(sizes::add);
    return json;
  }
}
