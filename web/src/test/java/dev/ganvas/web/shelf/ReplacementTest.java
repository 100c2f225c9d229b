package dev.ganvas.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What those get who asked a model before it was replaced. */
@Timeout(60)
class ReplacementTest {
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
