package dev.ganvas.web.kserve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.HttpFailure;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The body of a request to infer, taken apart.
 *
 * @param json without the values of its tensors: the data of an input is a number there, namely the
 *     place in {@code tensors}
 * @param tensors the values that came in JSON
 * @param binary those that came after it, little-endian
 */
record InferBody(ObjectNode json, List<JsonTensor> tensors, ByteBuffer binary) {
  static final String HEADER = "Inference-Header-Content-Length";
  static final String BINARY_TYPE = "application/octet-stream";

  /** Of everything but the values. */
  private static final int MOST_HEAD = 64 << 10;

  /** Of one value in JSON, with what separates it from the next. */
  private static final int MOST_NUMBER = 32;

  /** Reads what was sent for a model; nothing is larger than the model can use. */
  static InferBody read(Context context, Signature signature) {
    boolean binary = context.header(HEADER) != null;
    checkType(Bodies.type(context), binary);
    long values =
        signature.inputs().stream().mapToLong(TensorSpec::rowSize).sum() * signature.mostRows();
    long most = Math.min(Bodies.LARGEST, MOST_HEAD + values * MOST_NUMBER);
    byte[] body = Bodies.bytes(context, (int) most);
    int head = binary ? headLength(context.header(HEADER), body.length) : body.length;
    ByteBuffer rest = ByteBuffer.wrap(body, head, body.length - head).slice();
    InferReader reader = new InferReader((int) values);
    ObjectNode json = Bodies.reading(() -> reader.read(body, head));
    return new InferBody(json, reader.tensors(), rest.order(ByteOrder.LITTLE_ENDIAN));
  }

  private static int headLength(String header, int body) {
    Check.that(
        header.matches("[0-9]{1,9}") && Integer.parseInt(header) <= body,
        "the header %s is %s; allowed are 0 to %d, the length of the body",
        HEADER,
        Check.quoted(header),
        body);
    return Integer.parseInt(header);
  }

  /** Many clients name no type at all. */
  private static void checkType(String type, boolean binary) {
    boolean known =
        switch (type) {
          case "", "application/json" -> true;
          case BINARY_TYPE -> binary;
          default -> false;
        };
    if (!known) {
      throw new HttpFailure(
          415,
          "the content type must be application/json, or %s with the header %s"
              .formatted(BINARY_TYPE, HEADER));
    }
  }
}
