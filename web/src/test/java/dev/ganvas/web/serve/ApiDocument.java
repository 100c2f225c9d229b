package dev.ganvas.web.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.ganvas.web.api.OpenApiRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The description of the API, to hold real answers against. */
final class ApiDocument {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  private ApiDocument(JsonNode document) {
    this.document = document;
  }

  private static final class Holder {
    private static final ApiDocument READ = read();
  }

  /** Read once, since its schemas take a while to be understood. */
  static ApiDocument get() {
    return Holder.READ;
  }

  private static ApiDocument read() {
    try (InputStream in = OpenApiRoutes.class.getResourceAsStream("openapi.json")) {
      return new ApiDocument(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json() {
    return document;
  }

  /** All that is described, as "GET /api/models/{id}". */
  Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    return routes;
  }

  /** Fails unless an answer under /api has a status, a type and a body as described. */
  void check(HttpResponse<String> answer) {
    String path = answer.request().uri().getPath();
    Optional<JsonNode> operation = operation(answer.request().method(), path);
    if (operation.isPresent()) {
      JsonNode content = response(operation.get(), answer.statusCode()).path("content");
      String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
      if (!answer.body().isEmpty()) {
        assertThat(content.has(type)).as("%s may be %s", path, type).isTrue();
      }
      if (content.path(type).has("schema")) {
        assertThat(errors(content.path(type).path("schema"), body(answer)))
            .as("%s: %s", path, answer.body())
            .isEmpty();
      }
    }
  }

  private static JsonNode body(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a value; empty if nothing is. */
  List<Error> errors(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::understood).validate(value);
  }

  private Schema understood(JsonNode schema) {
    ObjectNode whole = MAPPER.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.putObject("components").set("schemas", document.path("components").path("schemas"));
    return registry.getSchema(whole);
  }

  private Optional<JsonNode> operation(String method, String path) {
    return document.path("paths").properties().stream()
        .filter(entry -> matches(entry.getKey(), path))
        .min(Comparator.comparing(entry -> entry.getKey().contains("{")))
        .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject);
  }

  private static boolean matches(String template, String path) {
    return Pattern.matches(template.replace(".", "[.]").replaceAll("\\{[a-z]+\\}", "[^/]+"), path);
  }

  private JsonNode response(JsonNode operation, int status) {
    JsonNode responses = operation.path("responses");
    JsonNode found = responses.path(Integer.toString(status));
    if (found.isMissingNode()) {
      assertThat(status).as("a status that is not described").isGreaterThanOrEqualTo(400);
      return document.path("components").path("responses").path("Refused");
    }
    return found;
  }
}
