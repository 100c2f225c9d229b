package dev.ganvas.web.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.web.TestZoo;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDocumentTest {
  private static final String TOKEN = "a-token-of-a-test";
  private static final ApiDocument DOCUMENT = ApiDocument.get();

  @TempDir static Path directory;

  private static TestStudio studio;
  private static TestStudio guarded;

  @BeforeAll
  static void start() {
    TestZoo zoo = new TestZoo(directory);
    zoo.plain();
    studio = TestStudio.start(zoo);
    guarded = TestStudio.start(TestStudio.wish(zoo).withToken(TOKEN));
  }

  @AfterAll
  static void stop() {
    studio.close();
    guarded.close();
  }

  @Test
  void exactlyWhatIsServedIsDescribed() {
    Set<String> served = new TreeSet<>(studio.routes());
    served.removeIf(route -> !route.contains(" /api/"));
    served.add("POST /api/login");

    assertThat(DOCUMENT.routes()).isEqualTo(served);
  }

  @Test
  void theDocumentIsServed() {
    assertThat(studio.getJson("/api/openapi.json")).isEqualTo(DOCUMENT.json());
    String tag = studio.get("/api/openapi.json").headers().firstValue("ETag").orElseThrow();
    assertThat(
            studio.text(studio.to("/api/openapi.json").header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void everyExampleIsAsItsSchemaSays() {
    int examples = 0;
    for (JsonNode example : DOCUMENT.json().findParents("example")) {
      if (example.has("schema")) {
        assertThat(DOCUMENT.errors(example.path("schema"), example.path("example")))
            .as(example.toString())
            .isEmpty();
        examples++;
      }
    }
    assertThat(examples).isGreaterThan(20);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : DOCUMENT.json().findValues("$ref")) {
      assertThat(DOCUMENT.json().at(reference.asText().substring(1)).isObject())
          .as(reference.asText())
          .isTrue();
    }
  }

  @Test
  void aWrongAnswerIsNoticed() {
    JsonNode picture = DOCUMENT.json().at("/components/schemas/Picture");

    assertThat(DOCUMENT.errors(picture, DOCUMENT.json().path("info"))).isNotEmpty();
  }

  @Test
  void withATokenNothingIsServedToStrangers() {
    for (String route : DOCUMENT.routes()) {
      if (!route.endsWith("/api/login")) {
        String[] parts = route.split(" ");
        assertThat(
                guarded.text(guarded.to(path(parts[1])).method(parts[0], nothing())).statusCode())
            .as(route)
            .isEqualTo(401);
      }
    }
    assertThat(
            guarded
                .text(guarded.to("/api/models").header("Authorization", "Bearer " + TOKEN))
                .statusCode())
        .isEqualTo(200);
    assertThat(guarded.post("/api/login", "{\"token\":\"wrong\"}").statusCode()).isEqualTo(401);
    assertThat(guarded.post("/api/login", "{\"token\":\"%s\"}".formatted(TOKEN)).statusCode())
        .isEqualTo(204);
  }

  @Test
  void pagesOfOthersChangeNothing() {
    for (String route : DOCUMENT.routes()) {
      String[] parts = route.split(" ");
      if (!parts[0].equals("GET")) {
        for (String origin : Set.of("http://evil.example", "null")) {
          assertThat(
                  studio
                      .text(
                          studio
                              .to(path(parts[1]))
                              .header("Origin", origin)
                              .method(parts[0], nothing()))
                      .statusCode())
              .as(route)
              .isEqualTo(403);
        }
      }
    }
  }

  private static BodyPublisher nothing() {
    return BodyPublishers.noBody();
  }

  private static String path(String template) {
    return template.replace("{id}", "1").replace("{name}", "1.png");
  }
}
