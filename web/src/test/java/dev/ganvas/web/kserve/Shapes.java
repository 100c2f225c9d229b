package dev.ganvas.web.kserve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The shapes that the protocol gives its answers. */
final class Shapes {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Shapes() {}

  /** Asserts that {@code json} has a shape of shapes.json. */
  static JsonNode check(String shape, String json) {
    try {
      ObjectNode schemas =
          (ObjectNode) MAPPER.readTree(Shapes.class.getResourceAsStream("shapes.json"));
      schemas.put("$ref", "#/$defs/" + shape);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schemas);
      JsonNode node = MAPPER.readTree(json);
      assertThat(schema.validate(node)).as("%s as %s", json, shape).isEmpty();
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException("this is no JSON: " + json, e);
    }
  }
}
