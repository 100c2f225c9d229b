package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.Range;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.image.Scatter;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
  @TempDir static Path directory;
  private static Path ring;
  private static TestStudio studio;

  @BeforeAll
  static void start() {
    TestZoo zoo = new TestZoo(directory);
    ring = zoo.ring();
    zoo.clothes();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    studio.close();
  }

  @Test
  void thePointsOfManySeedsAreOnePlot() {
    byte[] plot;
    try (Generator generator = Generator.open(ring, Options.standard().device("cpu"))) {
      float[] points = generator.tensors(Request.of(40).seed(7)).values();
      plot = Scatter.draw(points, new Range(-2, 2)).png();
    }

    HttpResponse<byte[]> answer =
        studio.bytes(studio.to("/api/models/ring/points.png?seed=7&count=40"));

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.body()).isEqualTo(plot);
  }

  @Test
  void aPlotThatTheClientHasIsNotSentAgain() {
    String path = "/api/models/ring/points.png?count=10";
    String tag = studio.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(studio.text(studio.to(path).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    assertThat(
            studio
                .text(
                    studio.to("/api/models/ring/points.png?count=11").header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/models/ring/points.png?count=0, 400, count",
    "/api/models/ring/points.png?count=10001, 400, count",
    "/api/models/ring/points.png?count=many, 400, count",
    "/api/models/ring/points.png?seed=x, 400, seed",
    "/api/models/ring/points.png?label=Coat, 400, label",
    "/api/models/ring/points.png?scale=2, 400, scale",
    "/api/models/none/points.png, 404, none",
    "/api/models/clothes/points.png, 400, no points of the plane",
    "/api/models/ring/picture.png, 400, points.png"
  })
  void whatCannotBeDrawnIsRefusedWithASentence(String path, int status, String word) {
    HttpResponse<String> answer = studio.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(TestStudio.json(answer).path("error").asText()).contains(word);
  }
}
