package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More pictures than one file takes. */
class CrowdedGalleryTest {
  @TempDir Path directory;

  @Test
  void tooManyPicturesForAZipAreSaidBeforeItBegins() throws Exception {
    TestZoo zoo = new TestZoo(Files.createDirectories(directory.resolve("zoo")));
    zoo.plain();
    Path store = directory.resolve("store");
    TestStudio.Wish wish = TestStudio.wish(zoo).withStore(store);
    try (TestStudio studio = TestStudio.start(wish)) {
      studio.made("{'model':'plain','count':1}");
    }
    crowd(store.resolve("ganvas.db"));
    try (TestStudio studio = TestStudio.start(wish)) {
      HttpResponse<String> answer = studio.get("/api/pictures.zip");

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body())
          .contains("20001 pictures are like that; a zip file takes at most 20000");
    }
  }

  private static void crowd(Path database) {
    try (Handle handle = Jdbi.open("jdbc:sqlite:" + database)) {
      handle.execute(
          """
          WITH RECURSIVE more(number) AS
            (SELECT 1 UNION ALL SELECT number + 1 FROM more WHERE number < 20000)
          INSERT INTO picture (job, number, model, seed, width, height, bytes, created, recipe,
              haystack)
          SELECT job, more.number, model, seed, width, height, bytes, created, recipe, haystack
          FROM picture, more""");
    }
  }
}
