package dev.ganvas.web.kserve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ganvas.models.Check;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of a tensor in JSON, flat or nested, read one by one: no tree of them is built. */
final class JsonTensor {
  private static final int FIRST_ROOM = 1024;

  private final String field;
  private final int limit;
  private final List<Integer> lengths = new ArrayList<>();
  private double[] values = new double[FIRST_ROOM];
  private int count;
  private int leaves = -1;

  private JsonTensor(String field, int limit) {
    this.field = field;
    this.limit = limit;
  }

  /**
   * The list that {@code parser} is at the beginning of.
   *
   * @param field that it is in, for refusals
   * @param limit the most values that it may have
   */
  static JsonTensor read(JsonParser parser, String field, int limit) throws IOException {
    JsonTensor tensor = new JsonTensor(field, limit);
    tensor.readList(parser, 0);
    return tensor;
  }

  /**
   * The values in row-major order.
   *
   * @throws IllegalArgumentException if they are nested otherwise than {@code shape} says
   */
  double[] values(List<Integer> shape) {
    int needed = shape.stream().reduce(1, Math::multiplyExact);
    Check.that(
        count == needed, "%s has %d values; the shape %s needs %d", field, count, shape, needed);
    Check.that(
        lengths.size() == 1 || lengths.equals(shape),
        "%s is nested as %s; allowed are the shape %s and a flat list",
        field,
        lengths,
        shape);
    return Arrays.copyOf(values, count);
  }

  private void readList(JsonParser parser, int depth) throws IOException {
    if (lengths.size() == depth) {
      lengths.add(null);
    }
    int length = 0;
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      if (next == JsonToken.START_ARRAY) {
        Check.that(leaves < 0 || depth < leaves, "%s has lists beside numbers", field);
        readList(parser, depth + 1);
      } else {
        Check.that(next.isNumeric(), "%s has %s; allowed are numbers", field, describe(next));
        add(parser.getDoubleValue(), depth);
      }
      length++;
    }
    Integer before = lengths.set(depth, length);
    Check.that(
        before == null || before == length,
        "%s has lists of %s and of %d values side by side",
        field,
        before,
        length);
  }

  private void add(double value, int depth) {
    Check.that(
        depth + 1 == lengths.size() && (leaves < 0 || leaves == depth),
        "%s has numbers beside lists",
        field);
    Check.that(count < limit, "%s has more than %d values, the most for this model", field, limit);
    leaves = depth;
    if (count == values.length) {
      values = Arrays.copyOf(values, (int) Math.min(limit, 2L * count));
    }
    values[count++] = value;
  }

  private static String describe(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "a text";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> "an object";
    };
  }
}
