package dev.ganvas.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.StyleJson;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import dev.ganvas.web.serve.TestStudio.FormFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
  @TempDir static Path directory;
  private static TestZoo zoo;
  private static Generator faces;
  private static TestStudio studio;

  @BeforeAll
  static void start() {
    zoo = new TestZoo(directory);
    faces = Generator.open(zoo.faces(), Options.standard().device("cpu"));
    zoo.clothes();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    studio.close();
    faces.close();
  }

  /** What the model draws of a seed, which the search comes by. */
  private static byte[] picture() {
    return drawn(Sample.of(17).psi(1).noise(NoiseChoice.OFF));
  }

  private static byte[] drawn(Sample sample) {
    return faces.generate(Request.of(List.of(sample))).get(0).png();
  }

  private static HttpResponse<String> post(TestStudio to, Map<String, String> more, byte[] file) {
    Map<String, String> texts = new HashMap<>(Map.of("model", "faces", "task", "project"));
    texts.putAll(more);
    return to.postForm("/api/jobs", texts, new FormFile("picture", file));
  }

  private static String taken(TestStudio to, Map<String, String> more, byte[] file) {
    HttpResponse<String> answer = post(to, more, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return TestStudio.json(answer).path("id").asText();
  }

  /** A search that goes on until it is cancelled. */
  private static String longOne() {
    String id = taken(studio, Map.of("steps", "10000"), picture());
    TestStudio.await(
        "the search to begin", () -> studio.getJson("/api/jobs/" + id).path("search").has("done"));
    return id;
  }

  private static void refused(HttpResponse<String> answer, int status, String part) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(TestStudio.json(answer).path("error").asText()).contains(part);
  }

  private static byte[] bytes(String path) {
    return studio.bytes(studio.to(path)).body();
  }

  @Test
  void theStylesThatComeClosestAreKeptAsAPictureOfTheModels() throws IOException {
    String id = taken(studio, Map.of("steps", "30"), picture());
    JsonNode job = studio.awaitJob(id, "done");
    JsonNode kept = studio.getJson("/api/jobs/%s/pictures".formatted(id)).path("pictures").path(0);

    StyleCode styles = faces.styles(Request.of(List.of(Sample.of(17).psi(1)))).get(0);
    assertThat(StyleJson.read(kept.path("sample").path("styles"))).isEqualTo(styles);
    byte[] png = bytes(kept.path("url").asText());
    assertThat(png).isEqualTo(drawn(Sample.of(0).styles(styles).noise(NoiseChoice.OFF)));
    assertThat(bytes("/api/jobs/%s/found.png".formatted(id))).isEqualTo(png);
    assertThat(faces.remake(Recipe.read(png)).png()).isEqualTo(png);
    assertThat(job.path("outcome").path("steps").asInt()).isEqualTo(30);
    assertThat(job.path("outcome").path("before").path("psnr").asDouble()).isBetween(1.0, 40.0);
    assertThat(job.path("outcome").path("after").has("psnr")).as("for the same picture").isFalse();
  }

  @Test
  void thePictureIsRestoredAndEditedLikeAnyOther() {
    String id = taken(studio, Map.of("steps", "5"), picture());
    studio.awaitJob(id, "done");
    JsonNode kept = studio.getJson("/api/jobs/%s/pictures".formatted(id)).path("pictures").path(0);
    byte[] png = bytes(kept.path("url").asText());

    HttpResponse<String> recipe =
        studio.text(
            studio
                .to("/api/recipes")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(png)));
    JsonNode restored = TestStudio.json(recipe);
    assertThat(restored.path("same").asBoolean()).isTrue();
    assertThat(restored.path("sample")).isEqualTo(kept.path("sample"));
    String styles = kept.path("sample").path("styles").toString();
    JsonNode matrix =
        studio.made(
            "{'model':'faces','task':'mix','rows':[{'styles':%s}],'columns':[3],'layers':['fine']}"
                .formatted(styles));
    assertThat(matrix.path("done").asInt()).isEqualTo(1);
  }

  @Test
  void theSameCanBeAskedInJsonAndAgain() throws IOException {
    byte[] wide = Pixels.of(20, 10, 3, new byte[600]).png();
    JsonNode job =
        studio.made(
            "{'model':'faces','task':'project','steps':3,'seed':'7','picture':'%s'}"
                .formatted(Base64.getEncoder().encodeToString(wide)));

    assertThat(job.path("request").toString())
        .isEqualTo("{\"model\":\"faces\",\"task\":\"project\",\"steps\":3,\"seed\":\"7\"}");
    String id = job.path("id").asText();
    BufferedImage wanted =
        ImageIO.read(new ByteArrayInputStream(bytes("/api/jobs/%s/wanted.png".formatted(id))));
    assertThat(wanted.getWidth()).isEqualTo(8);
    assertThat(wanted.getRGB(4, 4) & 0xffffff).isZero();
    JsonNode again = TestStudio.json(studio.post("/api/jobs/%s/again".formatted(id), "{}"));
    JsonNode second = studio.awaitJob(again.path("id").asText(), "done");
    assertThat(second.path("outcome")).isEqualTo(job.path("outcome"));
  }

  @Test
  void whoeverWaitsSeesHowFarItIsAndCanEndIt() throws IOException {
    String id = longOne();
    JsonNode job = studio.getJson("/api/jobs/" + id);
    assertThat(job.path("state").asText()).isEqualTo("running");
    assertThat(job.path("search").path("steps").asInt()).isEqualTo(10_000);
    byte[] found = bytes("/api/jobs/%s/found.png?step=1".formatted(id));
    assertThat(ImageIO.read(new ByteArrayInputStream(found)).getWidth()).isEqualTo(8);

    HttpResponse<String> cancelled = studio.delete("/api/jobs/" + id);
    assertThat(TestStudio.json(cancelled).path("state").asText()).isEqualTo("cancelled");
    refused(
        studio.get("/api/jobs/%s/found.png".formatted(id)), 404, "has found nothing, or not yet");
    String next = taken(studio, Map.of("steps", "2"), picture());
    assertThat(studio.awaitJob(next, "done").path("done").asInt()).isEqualTo(1);
  }

  @Test
  void otherJobsLookForNothing() {
    String id =
        TestStudio.json(studio.post("/api/jobs", "{\"model\":\"faces\"}")).path("id").asText();
    studio.awaitJob(id, "done");
    for (String name : List.of("wanted", "found")) {
      refused(
          studio.get("/api/jobs/%s/%s.png".formatted(id, name)),
          404,
          "the job looks for no picture");
    }
  }

  @Test
  void picturesAreDrawnMeanwhileAndOtherSearchesWait() {
    String first = longOne();
    String second = taken(studio, Map.of("steps", "2"), picture());
    assertThat(studio.made("{'model':'faces','count':3}").path("done").asInt()).isEqualTo(3);
    JsonNode waits = studio.getJson("/api/jobs/" + second);
    assertThat(waits.path("state").asText()).isEqualTo("queued");
    assertThat(waits.path("position").asInt()).isEqualTo(1);

    studio.delete("/api/jobs/" + first);
    studio.awaitJob(second, "done");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "steps=0 | steps is 0; allowed are whole numbers from 1 to 10,000",
        "steps=10001 | steps is 10001; allowed are whole numbers from 1 to 10,000",
        "steps=many | steps is \"many\"; allowed are numbers",
        "seed=x | seed is \"x\"",
        "psi=0.5 | psi",
        "model=clothes | clothes has no styles that a picture could be projected to",
      })
  void whatCannotBeIsRefused(String field, String part) {
    String[] given = field.split("=");
    refused(post(studio, Map.of(given[0], given[1]), picture()), 400, part);
  }

  @Test
  void whatIsNoUsablePictureIsRefused() {
    byte[] png = picture();
    refused(post(studio, Map.of(), "a cat".getBytes(UTF_8)), 415, "of an unknown format");
    refused(post(studio, Map.of(), new byte[0]), 400, "the picture is empty");
    refused(post(studio, Map.of(), Arrays.copyOf(png, 60)), 422, "damaged");
    byte[] vast = png.clone();
    vast[18] = 0x75; // of the width, which comes to 30,000 and more
    refused(post(studio, Map.of(), vast), 413, "allowed are 4,096 a side");
    refused(post(studio, Map.of(), new byte[(16 << 20) + 1]), 413, "16,777,216 bytes");
  }

  @Test
  void whatIsNoPictureAtAllIsRefused() {
    Map<String, String> texts = Map.of("model", "faces", "task", "project");
    refused(
        studio.postForm("/api/jobs", texts, new FormFile("mask", picture())),
        400,
        "\"mask\" is a file; allowed is only picture");
    refused(studio.post("/api/jobs", json(texts, "")), 400, "picture is missing");
    refused(studio.post("/api/jobs", json(texts, ",\"picture\":\"?\"")), 400, "no base64");
    refused(studio.get("/api/jobs/999/wanted.png"), 404, "no such job");
    String other = studio.submit("{'model':'faces','count':1}").path("id").asText();
    refused(studio.get("/api/jobs/%s/wanted.png".formatted(other)), 404, "looks for no picture");
  }

  private static String json(Map<String, String> texts, String more) {
    return "{\"model\":\"%s\",\"task\":\"%s\"%s}"
        .formatted(texts.get("model"), texts.get("task"), more);
  }

  @Test
  void modelsSayWhetherPicturesCanBeProjected() {
    for (JsonNode model : studio.getJson("/api/models").path("models")) {
      assertThat(model.path("projection").asBoolean())
          .isEqualTo(model.path("id").asText().equals("faces"));
    }
  }

  @Test
  void aStudioWithoutAnEngineRefusesWithASentence() {
    try (TestStudio plain = TestStudio.start(TestStudio.wish(zoo).withoutProjection())) {
      refused(post(plain, Map.of(), picture()), 400, "that takes the trainer, with PyTorch");
      assertThat(plain.getJson("/api/models/faces").path("projection").asBoolean(true)).isFalse();
    }
  }

  @Test
  void aSearchThatTheStudioDidNotFinishBeginsAgain(@TempDir Path store) {
    TestStudio.Wish wish = TestStudio.wish(zoo).withStore(store);
    String id;
    try (TestStudio stopped = TestStudio.start(wish)) {
      taken(stopped, Map.of("steps", "10000"), picture());
      id = taken(stopped, Map.of("steps", "4"), picture());
    }
    try (TestStudio resumed = TestStudio.start(wish)) {
      resumed.delete("/api/jobs/1");
      assertThat(resumed.awaitJob(id, "done").path("outcome").path("steps").asInt()).isEqualTo(4);
    }
  }
}
