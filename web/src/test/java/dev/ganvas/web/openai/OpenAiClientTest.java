package dev.ganvas.web.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.TestNet;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import dev.ganvas.web.serve.TestStudio.FormFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    zoo.faces();
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
        "looks",
        "looksOfFiles",
        "wrongLooks",
        "errors",
        "comebacks"
      })
  void theClientOfOpenAiIsContent(String scenario) {
    NodeClient.play(scenario, studio.address());
    assertThat(studio.get("/v2/health/live").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'mix':[{'seed':'1','layers':['rough']}] | layers has \\\"rough\\\"; allowed are coarse",
        "'styles':{'schema':'ganvas-styles/1','sha256':'SHA','layers':1,'values':'AADAfw=='} | styles have NaN",
        "'styles':{'schema':'ganvas-styles/1','sha256':'SHA','layers':1,'values':'AACAPw=='} | the layers of",
        "'psi':0.5,'label':'Bag' | label is given, but this model has no labels",
      })
  void anImageThatAnEnemyWroteIsRefusedHoweverItIsChanged(String look, String sentence)
      throws IOException {
    String sha256 = ModelCard.read(directory.resolve("faces/card.json")).sha256();
    String recipe = "{'schema':'ganvas/1','model':'faces','sha256':'SHA','seed':'7',%s}";
    String text = recipe.formatted(look).replace("SHA", sha256).replace('\'', '"');
    byte[] png = Pixels.of(1, 1, 1, new byte[1]).png(Map.of("ganvas", text));
    for (String path : List.of("/v1/images/edits", "/v1/images/variations")) {
      HttpResponse<String> answer =
          studio.postForm(path, Map.of("psi", "1"), new FormFile("image", png));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("\"param\":\"image\"").contains(sentence);
    }
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
