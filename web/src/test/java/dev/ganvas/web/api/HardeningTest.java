package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.http.RawClient;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients do out of malice, haste or mistake, and what becomes of the others. */
@Timeout(60)
class HardeningTest {
  private static final float ENDLESS = 1e12f;
  private static final String TRAP = "/api/models/trap/picture.png?label=kind-99";

  @TempDir Path directory;

  private TestStudio studio;

  @BeforeEach
  void start() throws IOException {
    float[] rounds = new float[100];
    rounds[99] = ENDLESS;
    TestZoo zoo = new TestZoo(directory);
    zoo.patient("trap", rounds);
    zoo.clothes();
    Files.createDirectories(directory.resolve("<img src=x>"));
    studio = TestStudio.start(TestStudio.wish(zoo).withQueue(4));
  }

  @AfterEach
  void stop() {
    studio.close();
  }

  private void awaitQueue(int waiting, int running) {
    TestStudio.await(
        "a queue of %d and %d".formatted(waiting, running),
        () ->
            studio.metric("ganvas_queue_waiting") == waiting
                && studio.metric("ganvas_queue_running") == running);
  }

  private RawClient asking(String path, String client) throws IOException {
    RawClient raw = new RawClient(studio.address());
    raw.send(
        "GET %s HTTP/1.1\r\nHost: localhost\r\nGanvas-Client: %s\r\n\r\n".formatted(path, client));
    return raw;
  }

  @Test
  void whoLeavesWhileItsPictureIsMadeFreesItsPlace() throws IOException {
    try (RawClient running = asking(TRAP, "a")) {
      awaitQueue(0, 1);
      RawClient waiting = asking("/api/models/trap/picture.png?label=kind-1", "b");
      awaitQueue(1, 1);
      waiting.reset();
      awaitQueue(0, 1);
      running.reset();
    }
    awaitQueue(0, 0);

    assertThat(studio.get("/api/models/trap/picture.png?label=kind-1").statusCode()).isEqualTo(200);
  }

  @Test
  void aFullQueueRefusesAtOnceAndWithoutThreads() throws IOException {
    try (RawClient first = asking(TRAP, "a");
        RawClient second = asking(TRAP, "a");
        RawClient third = asking(TRAP, "a")) {
      TestStudio.await(
          "three",
          () -> studio.metric("ganvas_queue_waiting") + studio.metric("ganvas_queue_running") == 3);
      assertThat(ask("a").statusCode()).isEqualTo(429);
      try (RawClient fourth = asking(TRAP, "b")) {
        TestStudio.await(
            "four",
            () ->
                studio.metric("ganvas_queue_waiting") + studio.metric("ganvas_queue_running") == 4);
        double threads = studio.metric("jvm_threads_live_threads");
        for (int i = 0; i < 50; i++) {
          HttpResponse<String> refused = ask("c" + i);
          assertThat(refused.statusCode()).isEqualTo(429);
          assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
              .isBetween(1L, 60L);
        }
        HttpResponse<String> job = studio.post("/api/jobs", "{\"model\":\"clothes\",\"count\":1}");
        assertThat(job.statusCode()).isEqualTo(429);
        assertThat(studio.getJson("/api/jobs").path("jobs")).isEmpty();
        assertThat(studio.metric("ganvas_queue_refused_total")).isGreaterThanOrEqualTo(52);
        assertThat(studio.metric("jvm_threads_live_threads")).isLessThan(threads + 10);
        fourth.reset();
      }
      Stream.of(first, second, third).forEach(HardeningTest::reset);
    }
    awaitQueue(0, 0);
  }

  private HttpResponse<String> ask(String client) {
    return studio.text(
        studio.to("/api/models/clothes/picture.png").header("Ganvas-Client", client));
  }

  private static void reset(RawClient client) {
    try {
      client.reset();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatOthersWroteIsNeverMarkupNorAHeader() {
    String evil = "<script>\r\nSet-Cookie: a=b\u0007\u2028";
    String encoded = URLEncoder.encode(evil, StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/api/models/clothes/picture.png?label=" + encoded,
            "/api/models/clothes/picture.png?seed=" + encoded,
            "/api/models/clothes/picture.png?" + encoded + "=1",
            "/api/models/x" + URLEncoder.encode("\u0007<b>", StandardCharsets.UTF_8),
            "/api/pictures?before=" + encoded,
            "/api/jobs?state=" + encoded)) {
      HttpResponse<String> answer = studio.get(path);
      assertThat(answer.statusCode()).isBetween(400, 404);
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.body().chars()).noneMatch(Character::isISOControl);
    }
    assertThat(studio.get("/api/models").body()).contains("<img src=x>");
    assertThat(studio.get("/api/models").headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
  }

  @Test
  void aPictureThatTheClientHasIsNotSentAgain() {
    String path = "/api/models/clothes/picture.png?seed=3&label=Bag";
    String tag = studio.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(conditional(path, tag).statusCode()).isEqualTo(304);
    assertThat(conditional(path, "\"other\" , " + tag).statusCode()).isEqualTo(304);
    assertThat(conditional(path, "W/" + tag).statusCode()).isEqualTo(304);
    assertThat(conditional(path, "*").statusCode()).isEqualTo(304);
    assertThat(conditional(path, tag).body()).isEmpty();
    assertThat(conditional(path.replace("=3", "=4"), tag).statusCode()).isEqualTo(200);
    assertThat(conditional(path.replace(".png", ".jpg"), tag).statusCode()).isEqualTo(200);
    assertThat(conditional(path, "\"x" + " ".repeat(50_000) + "y\"").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> conditional(String path, String tag) {
    return studio.text(studio.to(path).header("If-None-Match", tag));
  }

  @Test
  void headIsGetWithoutTheBody() {
    studio.made("{'model':'clothes','count':1}");
    JsonNode kept = studio.getJson("/api/pictures?limit=1").path("pictures").path(0);
    String picture = "/api/models/clothes/picture.png?seed=1";
    for (String path : List.of("/api/models", picture, kept.path("url").asText())) {
      HttpResponse<String> head =
          studio.text(studio.to(path).method("HEAD", BodyPublishers.noBody()));
      HttpResponse<byte[]> get = studio.bytes(studio.to(path));
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Length"))
          .isEqualTo(get.headers().firstValue("Content-Length"));
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get.headers().firstValue("Content-Type"));
    }
  }

  @Test
  void bodiesThatAreNoneAreRefusedOnEveryRoute() {
    String deep = "[".repeat(10_000);
    String large = "{\"a\":\"" + "x".repeat(2 << 20) + "\"}";
    for (String path : List.of("/api/jobs", "/api/jobs/1/move", "/api/pictures/delete")) {
      assertThat(studio.post(path, "").statusCode()).as(path).isEqualTo(400);
      assertThat(studio.post(path, "{").statusCode()).as(path).isEqualTo(400);
      assertThat(studio.post(path, deep).statusCode()).as(path).isEqualTo(400);
      assertThat(studio.post(path, "{\"a\":1,\"a\":2}").statusCode()).as(path).isEqualTo(400);
      assertThat(studio.post(path, "null").statusCode()).as(path).isEqualTo(400);
      assertThat(studio.post(path, large).statusCode()).as(path).isEqualTo(413);
      assertThat(
              studio
                  .text(
                      studio
                          .to(path)
                          .header("Content-Type", "text/plain")
                          .POST(BodyPublishers.ofString("{}")))
                  .statusCode())
          .as(path)
          .isEqualTo(415);
    }
  }

  @Test
  void settingsAreKeptAsTheyWereAndBounded() {
    assertThat(put("{\"theme\":\"dark\",\"n\":1.50,\"deep\":{\"a\":[null]}}").statusCode())
        .isEqualTo(200);
    JsonNode kept = studio.getJson("/api/settings");
    assertThat(kept.path("theme").asText()).isEqualTo("dark");
    assertThat(kept.path("deep").path("a").path(0).isNull()).isTrue();
    assertThat(put("[]").body()).contains("the settings are no object");
    assertThat(put(ofLength(1 << 21)).statusCode()).isEqualTo(413);
    assertThat(studio.getJson("/api/settings")).isEqualTo(kept);
  }

  @Test
  void settingsHaveRoomForAMatrixOfStyles() {
    assertThat(put(ofLength(1_000_000)).statusCode()).isEqualTo(200);
  }

  private static String ofLength(int letters) {
    return "{\"a\":\"" + "x".repeat(letters) + "\"}";
  }

  private HttpResponse<String> put(String json) {
    return studio.text(
        studio
            .to("/api/settings")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  @Test
  void aPreviewThatLeadsElsewhereIsNotShown() throws IOException {
    Path secret = Files.writeString(directory.resolve(".secret"), "secret");
    Files.createSymbolicLink(directory.resolve("clothes/preview.png"), secret);

    assertThat(studio.get("/api/models/clothes/preview.png").statusCode()).isEqualTo(404);
    assertThat(studio.getJson("/api/models/clothes").has("preview")).isFalse();
    Files.createSymbolicLink(directory.resolve("clothes/report.html"), secret);
    assertThat(studio.get("/api/models/clothes/report").statusCode()).isEqualTo(404);
    assertThat(studio.getJson("/api/models/clothes").has("report")).isFalse();
  }

  @Test
  void aPreviewIsSentAgainWhenItsBytesHaveChanged() throws IOException {
    Path file = Files.writeString(directory.resolve("clothes/preview.png"), "first");
    FileTime time = Files.getLastModifiedTime(file);
    String path = "/api/models/clothes/preview.png";
    String tag = studio.get(path).headers().firstValue("ETag").orElseThrow();

    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(conditional(path, tag).statusCode()).isEqualTo(304);
    Files.setLastModifiedTime(Files.writeString(file, "other"), time);
    assertThat(conditional(path, tag).statusCode()).isEqualTo(200);
  }

  @Test
  void aReportCanDoNothingButBeLookedAt() throws IOException {
    assertThat(studio.get("/api/models/clothes/report").statusCode()).isEqualTo(404);
    Files.writeString(directory.resolve("clothes/report.html"), "<script>alert(1)</script>");
    TestStudio.await("it", () -> studio.getJson("/api/models/clothes").has("report"));
    HttpResponse<String> answer = studio.get("/api/models/clothes/report");

    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
        .endsWith("; sandbox");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(studio.get("/api/models/clothes%2F..%2Ftrap/report").statusCode())
        .isGreaterThanOrEqualTo(400);
    try (var file = new RandomAccessFile(directory.resolve("clothes/report.html").toFile(), "rw")) {
      file.setLength((32 << 20) + 1);
    }
    assertThat(studio.get("/api/models/clothes/report").statusCode()).isEqualTo(400);
  }

  @Test
  void parametersOfAPictureOutOfRangeAreNamed() {
    List<String> wrong =
        List.of(
            "seed=1.5",
            "label=Hat",
            "label=-1",
            "amount=2&towards=1",
            "amount=NaN&towards=1",
            "towards=3",
            "amount=0.5",
            "psi=3",
            "psi=x",
            "cutoff=-1",
            "scale=0",
            "scale=1e9",
            "recipe=maybe");
    for (String query : wrong) {
      HttpResponse<String> answer = studio.get("/api/models/clothes/picture.png?" + query);
      String name = query.split("=")[0];
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(TestStudio.json(answer).path("error").asText()).as(query).contains(name);
    }
    assertThat(studio.get("/api/models/no/picture.png").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"psi=0.5", "cutoff=2"})
  void whatIsForModelsWithStylesIsRefusedByOthers(String query) {
    HttpResponse<String> answer = studio.get("/api/models/clothes/picture.png?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestStudio.json(answer).path("error").asText())
        .isEqualTo(
            "styles, psi, cutoff, mix, directions and noise are for models with styles; clothes has none");
  }
}
