package dev.ganvas.models.card;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cards to and from JSON, with failures in our own words: a library's may quote the input. */
final class CardJson {
  private static final int MAX_DEPTH = 16;
  private static final ObjectMapper MAPPER = mapper();
  private static final ObjectWriter WRITER = MAPPER.writer(printer());

  private CardJson() {}

  static ModelCard read(byte[] json) {
    JsonNode tree = parse(json);
    Check.that(tree.isObject(), "the card is not a JSON object");
    String schema = tree.path("schema").asText(null);
    Check.that(
        ModelCard.SCHEMA.equals(schema),
        "schema is %s; this version reads %s",
        Check.quoted(schema),
        ModelCard.SCHEMA);
    try {
      return MAPPER.treeToValue(tree, ModelCard.class);
    } catch (JsonMappingException e) {
      throw new IllegalArgumentException(sentence(e));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the card cannot be understood");
    }
  }

  private static JsonNode parse(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the card is not valid JSON" + place(e.getLocation()));
    } catch (IOException e) {
      throw new IllegalArgumentException("the card is not UTF-8 text");
    }
  }

  static String write(ModelCard card) {
    ObjectNode tree = MAPPER.createObjectNode().put("schema", ModelCard.SCHEMA);
    tree.setAll(MAPPER.<ObjectNode>valueToTree(card));
    try {
      return WRITER.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a valid card can always be written", e);
    }
  }

  private static String place(JsonLocation location) {
    return location == null
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String sentence(JsonMappingException failure) {
    String field = field(failure.getPath());
    if (failure.getCause() instanceof IllegalArgumentException ours) {
      // A range does not know whose it is; whatever else a card is made of names its whole field.
      return failure instanceof ValueInstantiationException made
              && made.getType().hasRawClass(Range.class)
          ? field.substring(0, field.lastIndexOf("range")) + ours.getMessage()
          : ours.getMessage();
    }
    if (failure instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "%s is %s; allowed are %s"
          .formatted(field, Check.quoted(String.valueOf(format.getValue())), names(format));
    }
    if (failure instanceof InvalidTypeIdException id) {
      return field
          + (id.getBaseType().hasRawClass(Output.class)
              ? " has neither the width of a picture, nor the dim of a point, nor names of classes"
              : " has neither choices nor a range");
    }
    return field + " is missing or of the wrong type";
  }

  private static String field(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(step -> step.getFieldName() == null ? "[]" : named(step.getFieldName()))
        .collect(Collectors.joining("."));
  }

  /** A field's name, which may be anything, as it can stand in a sentence. */
  private static String named(String field) {
    return field.matches("[A-Za-z0-9_]{1,64}") ? field : Check.quoted(field);
  }

  private static String names(InvalidFormatException failure) {
    return Stream.of(failure.getTargetType().getEnumConstants())
        .map(constant -> MAPPER.convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return JsonMapper.builder(factory)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .build();
  }

  /** Line breaks that do not depend on the machine: a card's bytes are the same everywhere. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter);
  }
}
