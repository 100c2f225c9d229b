package dev.ganvas.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as the server reads and writes it: strict and bounded. */
public final class Json {
  private static final int NESTING = 32;
  private static final int NUMBER_CHARACTERS = 64;
  private static final int NAME_CHARACTERS = 256;

  /** A token costs far more memory as a node than as a byte of the body. */
  private static final long TOKENS = 2_000_000;

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  /** An empty object to fill in. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The one mapper; it must not be configured further. */
  public static ObjectMapper strict() {
    return MAPPER;
  }

  /** {@code value} on one line. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is always written as JSON", e);
    }
  }

  private static ObjectMapper mapper() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(NESTING)
            .maxNumberLength(NUMBER_CHARACTERS)
            .maxNameLength(NAME_CHARACTERS)
            .maxStringLength(Bodies.LARGEST)
            .maxTokenCount(TOKENS)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(bounds)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
