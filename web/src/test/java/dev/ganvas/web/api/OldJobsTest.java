package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import dev.ganvas.web.store.JobState;
import dev.ganvas.web.store.NewJob;
import dev.ganvas.web.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs in a store that another version, or a fault of the disk, has left. */
@Timeout(60)
class OldJobsTest {
  @TempDir Path directory;

  private static void add(Store store, String request, JobState state) {
    long id = store.jobs().add(new NewJob("somebody", "clothes", "pictures", request, 4)).id();
    store.jobs().state(id, state, null);
  }

  @Test
  void jobsThatCannotBeReadAreListedAndFailInsteadOfGoingOn() {
    TestZoo zoo = new TestZoo(directory.resolve("models"));
    zoo.clothes();
    Path kept = directory.resolve("store");
    try (Store store = Store.open(kept)) {
      add(store, "{\"model\":\"clothes\",\"dance\":4}", JobState.DONE);
      add(store, "{\"model\":\"clothes\",\"dance\":4}", JobState.QUEUED);
      add(store, "{\"model\":", JobState.DONE);
    }
    try (TestStudio studio = TestStudio.start(TestStudio.wish(zoo).withStore(kept))) {
      JsonNode jobs = studio.getJson("/api/jobs").path("jobs");

      assertThat(jobs.findValuesAsText("id")).containsExactly("3", "2", "1");
      assertThat(jobs.get(0).path("request")).isEmpty();
      assertThat(jobs.get(1).path("state").asText()).isEqualTo("failed");
      assertThat(jobs.get(1).path("error").asText()).contains("dance");
      assertThat(jobs.get(2).path("columns").asInt()).isEqualTo(1);
      assertThat(studio.post("/api/jobs/1/again", "").statusCode()).isEqualTo(400);
    }
  }
}
