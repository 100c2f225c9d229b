package dev.ganvas.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.HttpOptions;
import dev.ganvas.web.http.HttpServer;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingRoutesTest {
  private static final String ID = "00001-wgan-gp-ring";

  @TempDir private Path directory;
  private Javalin server;

  @BeforeEach
  void serve() throws IOException {
    RunFiles.begin(directory, ID)
        .measure(1, 4, 500)
        .write("samples/images-000000064000.png", "png")
        .write("notes.jsonl", "{\"images\":6400,\"sentence\":\"Mind <this>.\"}\n");
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  new TrainingRoutes(new Runs(directory)).addTo(config.routes);
                  config.routes.exception(
                      HttpFailure.class,
                      (e, context) -> context.status(e.status()).result(e.getMessage()));
                })
            .start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void runsAreListedAndFound() throws IOException, InterruptedException {
    JsonNode run = json("/api/runs").path("runs").path(0);
    assertThat(run).isEqualTo(json("/api/runs/" + ID));
    assertThat(run.path("id").asText()).isEqualTo(ID);
    assertThat(run.path("seed").asText()).isEqualTo("-9007199254740993");
    assertThat(run.path("state").asText()).isEqualTo("running");
    assertThat(run.path("started").asText()).isEqualTo("2026-11-23T20:00:00Z");
    assertThat(run.path("settings").path("name").asText()).isEqualTo("wgan-gp");
    assertThat(run.path("notes").path(0).path("sentence").asText()).isEqualTo("Mind <this>.");
  }

  @Test
  void metricsAreSeriesWithACursor() throws IOException, InterruptedException {
    JsonNode all = json("/api/runs/" + ID + "/metrics");
    assertThat(all.path("images")).hasSize(4);
    assertThat(all.path("series").path("loss/critic").path(3).asDouble()).isEqualTo(4.5);
    assertThat(all.path("anew").asBoolean()).isTrue();
    JsonNode rest = json("/api/runs/" + ID + "/metrics?after=" + all.path("next").asText());
    assertThat(rest.path("images")).isEmpty();
    assertThat(json("/api/runs/" + ID + "/metrics?readings=2").path("images")).hasSize(2);
  }

  @Test
  void samplesLeadToTheirPictures() throws IOException, InterruptedException {
    JsonNode sample = json("/api/runs/" + ID + "/samples").path("samples").path(0);
    assertThat(sample.path("images").asLong()).isEqualTo(64_000);
    HttpResponse<String> picture = get(sample.path("url").asText());
    assertThat(picture.body()).isEqualTo("png");
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
    assertThat(get("/api/runs/none").statusCode()).isEqualTo(404);
    assertThat(get("/api/runs/none").body()).contains("there is no run \"none\"");
    assertThat(get("/api/runs/%2e%2e/metrics").statusCode()).isEqualTo(400 + 4);
    assertThat(get("/api/runs/..%2f" + ID + "/samples").statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(get("/api/runs/" + ID + "/samples/run.json").body()).contains("has no samples");
  }

  @Test
  void aCursorThatIsNoNumberIsRefused() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/api/runs/" + ID + "/metrics?after=-1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("after is \"-1\"; allowed are whole numbers from 0 on");
    assertThat(get("/api/runs/" + ID + "/metrics?readings=x").statusCode()).isEqualTo(400);
    assertThat(get("/api/runs/" + ID + "/metrics?since=1").body()).contains("not known");
  }

  /** The server knows how to say our own failures, and no others. */
  @Test
  void theServerPassesTheReasonOn() throws IOException, InterruptedException {
    try (HttpServer whole =
        HttpServer.start(HttpOptions.local(0), List.of(new TrainingRoutes(new Runs(directory))))) {
      HttpRequest request =
          HttpRequest.newBuilder(whole.address().resolve("/api/runs/none")).build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(new ObjectMapper().readTree(answer.body()).path("error").asText())
          .isEqualTo("there is no run \"none\"");
    }
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
