package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is refused once is refused a hundred times, and nothing is left of it. */
@Timeout(300)
@Tag("slow")
class RepeatsTest {
  private static final int REPEATS = 100;
  private static final long MOST_GROWTH = 2 << 20; // not even 2 KB for each request
  private static final String PICTURE = "/api/models/clothes/picture.png?seed=7&label=Bag";

  @TempDir Path directory;

  @Test
  void aHundredRepeatsOfEveryFaultLeaveTheMemoryAsItWas() {
    TestZoo zoo = new TestZoo(directory);
    zoo.clothes();
    zoo.indexed();
    try (TestStudio studio = TestStudio.start(zoo)) {
      byte[] before = studio.bytes(studio.to(PICTURE)).body();
      List<HttpRequest.Builder> faults = faults(studio, before);
      for (int i = 0; i < REPEATS / 4; i++) {
        refused(studio, faults); // whatever is made once is there now
      }
      long used = used();
      for (int i = 0; i < REPEATS; i++) {
        refused(studio, faults);
      }

      assertThat(used() - used).isLessThan(MOST_GROWTH);
      assertThat(studio.get("/v2/health/live").statusCode()).isEqualTo(200);
      assertThat(studio.bytes(studio.to(PICTURE)).body()).isEqualTo(before);
    }
  }

  private static void refused(TestStudio studio, List<HttpRequest.Builder> faults) {
    for (HttpRequest.Builder fault : faults) {
      assertThat(studio.bytes(fault).statusCode()).as(fault.toString()).isBetween(400, 422);
    }
  }

  private static List<HttpRequest.Builder> faults(TestStudio studio, byte[] png) {
    byte[] truncated = Arrays.copyOf(png, png.length / 2);
    return List.of(
        json(studio, "/api/jobs", "{"),
        json(studio, "/api/jobs", "[".repeat(10_000)),
        json(studio, "/api/jobs", "x".repeat((1 << 20) + 1)),
        json(studio, "/api/jobs", "{\"model\":\"clothes\",\"count\":-1}"),
        json(studio, "/api/jobs", "{\"model\":\"clothes\"}")
            .header("Origin", "http://evil.example"),
        json(studio, "/v1/images/generations", "{\"prompt\":\"\\u0000\\u001b[31m\"}"),
        json(studio, "/v2/models/indexed/infer", "{\"inputs\":[{\"name\":\"latent\",\"data\":[1"),
        json(
            studio,
            "/v2/models/indexed/infer",
            "{\"inputs\":[{\"name\":\"latent\",\"datatype\":\"FP32\",\"shape\":[4611686018427387904,4],\"data\":[1]}]}"),
        studio.to("/api/models/clothes/picture.png?seed=1e400"),
        studio.to("/api/models/..%2fclothes/picture.png"),
        studio.to("/api/models/none/picture.png"),
        file(studio, truncated),
        file(studio, new byte[0]),
        file(studio, "no picture".getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpRequest.Builder json(TestStudio studio, String path, String body) {
    return studio
        .to(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder file(TestStudio studio, byte[] png) {
    return studio
        .to("/api/recipes")
        .header("Content-Type", "image/png")
        .POST(BodyPublishers.ofByteArray(png));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
