package dev.ganvas.web.kserve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.web.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the JSON of a request to infer, with the values of tensors set aside. */
final class InferReader {
  /** A latent, a label, and as many codes as a card may have. */
  static final int MOST_INPUTS = 66;

  private static final ObjectReader TREES =
      Json.strict().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final int mostValues;
  private final List<JsonTensor> tensors = new ArrayList<>();

  /**
   * @param mostValues in one tensor
   */
  InferReader(int mostValues) {
    this.mostValues = mostValues;
  }

  /** The values that were set aside, in the order they came. */
  List<JsonTensor> tensors() {
    return tensors;
  }

  /** The first {@code length} bytes of {@code body}. */
  ObjectNode read(byte[] body, int length) throws IOException {
    try (JsonParser parser = Json.strict().getFactory().createParser(body, 0, length)) {
      Check.that(
          parser.nextToken() == JsonToken.START_OBJECT, "the body is no object; allowed is one");
      ObjectNode request = Json.object();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        request.set(name, list && name.equals("inputs") ? inputs(parser) : tree(parser));
      }
      Check.that(parser.nextToken() == null, "the body goes on after its JSON");
      return request;
    }
  }

  private ArrayNode inputs(JsonParser parser) throws IOException {
    ArrayNode inputs = Json.strict().createArrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Check.that(inputs.size() < MOST_INPUTS, "inputs has more than %d elements", MOST_INPUTS);
      boolean object = parser.currentToken() == JsonToken.START_OBJECT;
      inputs.add(object ? input(parser, inputs.size()) : tree(parser));
    }
    return inputs;
  }

  private ObjectNode input(JsonParser parser, int index) throws IOException {
    ObjectNode input = Json.object();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      if (list && name.equals("data")) {
        input.put(name, tensors.size());
        tensors.add(JsonTensor.read(parser, "inputs[%d].data".formatted(index), mostValues));
      } else {
        Check.that(
            !name.equals("data") || parser.currentToken() == JsonToken.VALUE_NULL,
            "inputs[%d].data is no list; allowed are lists of numbers",
            index);
        input.set(name, tree(parser));
      }
    }
    return input;
  }

  /** One value; what comes after it is ours to read. */
  private static JsonNode tree(JsonParser parser) throws IOException {
    return TREES.readTree(parser);
  }
}
