package dev.ganvas.web.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.web.TestNet;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The npm client of OpenAI against a studio: its scenarios are in src/test/node/openai.js. */
class OpenAiClientTest {
  @TempDir static Path directory;
  private static TestStudio studio;

  @BeforeAll
  static void start() throws IOException {
    NodeClient.install();
    TestZoo zoo = new TestZoo(directory);
    zoo.clothes();
    zoo.plain();
    zoo.ring();
    zoo.digits();
    studio = TestStudio.start(zoo);
  }

  @AfterAll
  static void stop() {
    studio.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models",
        "generations",
        "urls",
        "seeds",
        "streams",
        "edits",
        "codes",
        "variations",
        "errors",
        "comebacks"
      })
  void theClientOfOpenAiIsContent(String scenario) {
    NodeClient.play(scenario, studio.address());
    assertThat(studio.get("/v2/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void aFullQueueIsTriedAgain(@TempDir Path other) {
    TestZoo zoo = new TestZoo(other);
    zoo.plain("slow", TestNet.slow(3_000).bytes());
    try (TestStudio full = TestStudio.start(TestStudio.wish(zoo).withQueue(1))) {
      String job = "{\"model\":\"slow\",\"task\":\"pictures\",\"count\":10000}";
      assertThat(full.post("/api/jobs", job).statusCode()).isEqualTo(202);
      NodeClient.play("retries", full.address());
    }
  }
}
