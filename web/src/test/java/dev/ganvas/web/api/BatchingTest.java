package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that come together run together, and nobody can tell by the pictures. */
class BatchingTest {
  private static final int REQUESTS = 64;

  @TempDir Path directory;

  @Test
  void picturesAskedForTogetherAreByteForByteThoseMadeAlone() {
    TestZoo zoo = new TestZoo(directory);
    Path bundle = zoo.patient("slow", 30, 60, 90);
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    try (TestStudio studio = TestStudio.start(TestStudio.wish(zoo).withQueue(100))) {
      for (int i = 0; i < REQUESTS; i++) {
        String path = "/api/models/slow/picture.png?seed=%d&label=kind-%d".formatted(i, i % 3);
        answers.add(studio.later(studio.to(path).header("Ganvas-Client", "c" + i % 5)));
      }
      try (Generator alone = Generator.open(bundle)) {
        for (int i = 0; i < REQUESTS; i++) {
          Request request = Request.of(List.of(Sample.of(i).label("kind-" + i % 3)));
          assertThat(answers.get(i).join().statusCode()).isEqualTo(200);
          assertThat(answers.get(i).join().body()).isEqualTo(alone.generate(request).get(0).png());
        }
      }
      assertThat(studio.metric("ganvas_batch_size_sum")).isEqualTo(REQUESTS);
      assertThat(studio.metric("ganvas_batch_size_count")).isLessThan(REQUESTS);
      assertThat(studio.metric("ganvas_batch_size_max")).isGreaterThan(1);
    }
  }
}
