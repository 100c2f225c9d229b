package dev.ganvas.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.http.RawClient;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What those get who asked a model before it was replaced. */
@Timeout(60)
class ReplacementTest {
  private static final float ENDLESS = 1e12f;

  @TempDir Path directory;

  private TestZoo zoo;

  @BeforeEach
  void zoo() {
    zoo = new TestZoo(directory);
  }

  private static void load(TestStudio studio, String id) {
    assertThat(studio.post("/v2/repository/models/" + id + "/load", "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPictureThatTheClientHasIsSentAgainWhenADirectionHasChanged() throws IOException {
    assertSentAgain(
        zoo.faces(), "/api/models/faces/picture.png?directions.smile=2", "0.5,", "0.75,");
  }

  @Test
  void aPlotThatTheClientHasIsSentAgainWhenTheRangeHasChanged() throws IOException {
    assertSentAgain(zoo.ring(), "/api/models/ring/points.png?count=10", "2.0", "3.0");
  }

  @Test
  void whoWaitsForAModelThatNowGivesSomethingElseIsToldToAskAgain() throws IOException {
    float[] rounds = new float[100];
    rounds[99] = ENDLESS;
    zoo.patient("m", rounds);
    try (TestStudio studio = TestStudio.start(zoo);
        RawClient running = new RawClient(studio.address())) {
      running.send(
          "GET /api/models/m/picture.png?label=kind-99 HTTP/1.1\r\nHost: localhost\r\n\r\n");
      TestStudio.await("the run", () -> studio.metric("ganvas_queue_running") == 1);
      CompletableFuture<HttpResponse<byte[]>> waiting =
          studio.later(
              studio
                  .to("/v2/models/m/infer")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"parameters\":{\"seed\":1}}")));
      TestStudio.await("the other", () -> studio.metric("ganvas_queue_waiting") == 1);
      zoo.ring("m");
      load(studio, "m");
      running.reset();
      HttpResponse<byte[]> answer = waiting.join();

      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo("{\"error\":\"the model was replaced; ask again\"}");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }
  }

  private void assertSentAgain(Path bundle, String path, String before, String after)
      throws IOException {
    try (TestStudio studio = TestStudio.start(zoo)) {
      HttpResponse<byte[]> first = studio.bytes(studio.to(path));
      Path card = bundle.resolve(ModelCard.FILE_NAME);
      Files.writeString(card, Files.readString(card).replace(before, after));
      load(studio, bundle.getFileName().toString());
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again = studio.bytes(studio.to(path).header("If-None-Match", tag));

      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body()).isNotEmpty().isNotEqualTo(first.body());
    }
  }
}
