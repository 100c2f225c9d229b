package dev.ganvas.web.kserve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerRoutesTest {
  @TempDir static Path directory;
  private static TestStudio studio;

  @BeforeAll
  static void start() {
    TestZoo zoo = new TestZoo(directory);
    zoo.clothes();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    studio.close();
  }

  @Test
  void theServerTellsWhatItIs() {
    JsonNode server = Shapes.check("server", studio.get("/v2").body());
    assertThat(server.path("extensions").toString()).contains("binary_tensor_data");
    assertThat(studio.get("/v2/health/live").statusCode()).isEqualTo(200);
    Shapes.check("health", studio.get("/v2/health/live").body());
    assertThat(
            Shapes.check("health", studio.get("/v2/health/ready").body()).path("ready").asBoolean())
        .isTrue();
  }

  @Test
  void aModelTellsItsTensors() {
    JsonNode model = Shapes.check("model", studio.get("/v2/models/clothes").body());
    assertThat(model.path("inputs").toString())
        .isEqualTo(
            "[{'name':'latent','datatype':'FP32','shape':[-1,4]},"
                .concat("{'name':'label','datatype':'FP32','shape':[-1,3]}]")
                .replace('\'', '"'));
    assertThat(model.path("outputs").path(0).path("shape").toString()).isEqualTo("[-1,1,8,8]");
    assertThat(studio.get("/v2/models/clothes/versions/1").body()).isEqualTo(model.toString());
    assertThat(studio.get("/v2/models/clothes/versions/1/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String path :
        new String[] {
          "/v2/models/none",
          "/v2/models/none/ready",
          "/v2/models/clothes/versions/2",
          "/v2/models/clothes/versions/01/ready",
          "/v2/elsewhere"
        }) {
      HttpResponse<String> answer = studio.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      Shapes.check("error", answer.body());
    }
    assertThat(studio.post("/v2/models/none/infer", "{}").statusCode()).isEqualTo(404);
    assertThat(studio.post("/v2/repository/models/none/load", "").statusCode()).isEqualTo(404);
  }

  @Test
  void modelsAreUnloadedAndLoaded() {
    assertThat(index("").path(0).path("state").asText()).isEqualTo("READY");
    HttpResponse<String> unloaded =
        studio.post(
            "/v2/repository/models/clothes/unload",
            "{\"parameters\":{\"unload_dependents\":false}}");
    assertThat(unloaded.statusCode()).as(unloaded.body()).isEqualTo(200);
    assertThat(index("{\"ready\":false}").path(0).path("reason").asText()).contains("unloaded");
    assertThat(index("{\"ready\":true}")).isEmpty();
    HttpResponse<String> ready = studio.get("/v2/models/clothes/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(Shapes.check("ready", ready.body()).path("ready").asBoolean()).isFalse();
    assertThat(studio.get("/v2/health/ready").statusCode()).isEqualTo(503);
    assertThat(studio.get("/v2/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = studio.post("/v2/models/clothes/infer", "{}");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(studio.post("/v2/repository/models/clothes/load", "").statusCode()).isEqualTo(200);
    assertThat(studio.get("/v2/models/clothes/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void modelsAreNotLoadedFromElsewhere() {
    HttpResponse<String> answer =
        studio.post(
            "/v2/repository/models/clothes/load",
            "{\"parameters\":{\"file:1/model.onnx\":\"AAAA\"}}");
    assertThat(answer.statusCode()).isEqualTo(400);
    Shapes.check("error", answer.body());
    String huge = "{\"parameters\":\"" + "x".repeat(5_000) + "\"}";
    assertThat(studio.post("/v2/repository/models/clothes/load", huge).statusCode()).isEqualTo(413);
  }

  private static JsonNode index(String body) {
    return Shapes.check("index", studio.post("/v2/repository/index", body).body());
  }
}
