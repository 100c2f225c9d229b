package dev.ganvas.web.kserve;

import dev.ganvas.models.Check;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Values;
import dev.ganvas.web.kserve.TensorSpec.Datatype;
import java.nio.ByteBuffer;
import java.util.List;

/** A tensor that somebody sent: of the right name, type, shape and size. */
final class Tensor {
  private static final int MOST_TEXT = 1_000;
  private static final int MOST_RANK = 8;

  private final TensorSpec spec;
  private final int rows;
  private final double[] values;

  private Tensor(TensorSpec spec, int rows, double[] values) {
    this.spec = spec;
    this.rows = rows;
    this.values = values;
  }

  /**
   * One element of inputs.
   *
   * @param field that it is in, for refusals
   * @param body takes what of its binary part belongs to this tensor
   */
  static Tensor read(String field, Fields input, InferBody body, Signature signature) {
    TensorSpec spec = signature.input(field + ".name", input.requiredText("name", MOST_TEXT));
    String datatype = input.requiredText("datatype", MOST_TEXT);
    Check.that(
        datatype.equals(spec.datatype().name()),
        "%s.datatype is %s; %s takes %s",
        field,
        Check.quoted(datatype),
        spec.name(),
        spec.datatype());
    int rows = rows(field, input, spec, signature.mostRows());
    Integer size = binarySize(input);
    Integer place = input.any("data").map(data -> data.intValue()).orElse(null);
    Check.that(
        (size == null) != (place == null),
        "%s has %s data and parameters.binary_data_size; allowed is one of them",
        field,
        size == null ? "neither" : "both");
    input.end();
    return new Tensor(
        spec,
        rows,
        size == null
            ? body.tensors().get(place).values(spec.shape(rows))
            : binary(field, spec, rows, take(field, spec.rowBytes() * rows, size, body.binary())));
  }

  private static int rows(String field, Fields input, TensorSpec spec, int most) {
    List<Long> shape =
        input
            .list("shape", MOST_RANK, (name, size) -> Values.seed(name, size))
            .orElseThrow(() -> input.missing("shape"));
    long rows = shape.isEmpty() ? 0 : shape.get(0);
    Check.that(
        rows >= 1
            && rows <= most
            && shape.equals(spec.shape((int) rows).stream().map(Integer::longValue).toList()),
        "%s.shape is %s; allowed is %s with 1 to %d in the place of -1",
        field,
        shape,
        spec.shape(-1),
        most);
    return (int) rows;
  }

  private static Integer binarySize(Fields input) {
    Fields parameters = input.object("parameters").orElse(null);
    if (parameters == null) {
      return null;
    }
    Integer size = parameters.integer("binary_data_size", 0, Integer.MAX_VALUE).orElse(null);
    parameters.end();
    return size;
  }

  private static ByteBuffer take(String field, long needed, int size, ByteBuffer binary) {
    Check.that(
        size == needed,
        "%s.parameters.binary_data_size is %d; its shape and datatype need %d",
        field,
        size,
        needed);
    Check.that(
        size <= binary.remaining(),
        "%s.parameters.binary_data_size is %d, but the body has only %d bytes more",
        field,
        size,
        binary.remaining());
    ByteBuffer own = binary.slice(binary.position(), size).order(binary.order());
    binary.position(binary.position() + size);
    return own;
  }

  private static double[] binary(String field, TensorSpec spec, int rows, ByteBuffer bytes) {
    double[] values = new double[rows * spec.rowSize()];
    for (int i = 0; i < values.length; i++) {
      values[i] = spec.datatype() == Datatype.FP32 ? bytes.getFloat() : bytes.getLong();
    }
    if (bytes.hasRemaining()) {
      throw new HttpFailure(400, field + " has more bytes than values");
    }
    return values;
  }

  TensorSpec spec() {
    return spec;
  }

  int rows() {
    return rows;
  }

  /** Row {@code row} as a latent, in the precision of the network. */
  float[] latent(int row) {
    float[] latent = new float[spec.rowSize()];
    for (int k = 0; k < latent.length; k++) {
      latent[k] = (float) values[row * latent.length + k];
      Check.that(
          Float.isFinite(latent[k]),
          "%s has %s at [%d, %d]; allowed are finite numbers of 32 bits",
          spec.name(),
          latent[k],
          row,
          k);
    }
    return latent;
  }

  /**
   * The label that row {@code row} means.
   *
   * @param count of the labels there are
   */
  int label(int row, int count) {
    return spec.datatype() == Datatype.INT64 ? index(row, count) : hot(row, count);
  }

  /** The only value of row {@code row}. */
  double value(int row) {
    return values[row];
  }

  private int index(int row, int count) {
    double value = values[row];
    Check.that(
        value >= 0 && value < count && value == Math.rint(value),
        "%s has %s at [%d]; allowed are whole numbers from 0 to %d",
        spec.name(),
        value,
        row,
        count - 1);
    return (int) value;
  }

  private int hot(int row, int count) {
    int hot = -1;
    for (int k = 0; k < count; k++) {
      double value = values[row * count + k];
      Check.that(
          value == 0 || (value == 1 && hot < 0),
          "%s has %s at [%d, %d]; allowed are rows with one 1 and otherwise 0",
          spec.name(),
          value,
          row,
          k);
      hot = value == 1 ? k : hot;
    }
    Check.that(hot >= 0, "%s has only 0 in row %d; allowed are rows with one 1", spec.name(), row);
    return hot;
  }
}
