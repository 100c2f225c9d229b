package dev.ganvas.web.api;

import dev.ganvas.web.TestZoo;
import dev.ganvas.web.http.RawClient;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(45)
class LeftFilmsTest {
  @TempDir Path directory;

  @Test
  void whoLeavesWhileItsFilmIsMadeFreesItsPlace() throws IOException {
    TestZoo zoo = new TestZoo(directory);
    zoo.clothes();
    try (TestStudio studio = TestStudio.start(zoo)) {
      String all = studio.made("{'model':'clothes','count':3000}").path("id").asText();
      String few = studio.made("{'model':'clothes','count':3}").path("id").asText();
      List<RawClient> leaving = new ArrayList<>();
      for (int i = 0; i < Downloads.AT_ONCE; i++) {
        RawClient client = new RawClient(studio.address());
        client.send("GET /api/jobs/%s/walk.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(all));
        leaving.add(client);
      }
      TestStudio.await("the films", LeftFilmsTest::areMade);
      for (RawClient client : leaving) {
        client.reset();
      }

      TestStudio.await("a place", () -> status(studio, few) == 200);
    }
  }

  private static boolean areMade() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("ganvas-film"));
  }

  private static int status(TestStudio studio, String job) {
    return studio.bytes(studio.to("/api/jobs/" + job + "/walk.mp4")).statusCode();
  }
}
