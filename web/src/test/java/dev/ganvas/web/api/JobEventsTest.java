package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobEventsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PATIENCE_MILLIS = 20_000;

  @TempDir Path directory;

  private record Event(String id, String name, JsonNode data) {
    boolean isJob(String job, String state) {
      return name.equals("job")
          && data.path("id").asText().equals(job)
          && data.path("state").asText().equals(state);
    }
  }

  /** A page that listens. */
  private record Page(BufferedReader in) implements AutoCloseable {
    static Page open(TestStudio studio, String lastId) throws IOException {
      URLConnection connection =
          URI.create(studio.address() + "/api/events").toURL().openConnection();
      connection.setReadTimeout(PATIENCE_MILLIS);
      if (lastId != null) {
        connection.setRequestProperty("Last-Event-ID", lastId);
      }
      Page page =
          new Page(
              new BufferedReader(
                  new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)));
      if (lastId == null) {
        page.greeting();
      }
      return page;
    }

    private void greeting() throws IOException {
      assertThat(in.readLine()).startsWith("retry: ");
      assertThat(in.readLine()).isEmpty();
    }

    /** All events up to the first that is {@code last}. */
    List<Event> until(Predicate<Event> last) throws IOException {
      List<Event> events = new ArrayList<>();
      do {
        events.add(next());
      } while (!last.test(events.get(events.size() - 1)));
      return events;
    }

    private Event next() throws IOException {
      String id = "";
      String name = "";
      JsonNode data = null;
      while (true) {
        String line = in.readLine();
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = MAPPER.readTree(line.substring(6));
        } else if (line.isEmpty() && data != null) {
          return new Event(id, name, data);
        }
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private TestStudio start() {
    TestZoo zoo = new TestZoo(directory);
    zoo.patient("slow", 2_000);
    return TestStudio.start(zoo);
  }

  @Test
  void theEventsOfAJobTellItsWholeLifeInOrder() throws IOException {
    try (TestStudio studio = start();
        Page page = Page.open(studio, null)) {
      String job = studio.submit("{'model':'slow','count':300}").path("id").asText();
      List<Event> events = page.until(event -> event.isJob(job, "done"));
      List<Event> jobs = events.stream().filter(event -> event.name().equals("job")).toList();

      assertThat(jobs.stream().map(event -> event.data().path("state").asText()).distinct())
          .containsExactly("queued", "running", "done");
      assertThat(jobs.stream().map(event -> event.data().path("done").asInt())).isSorted();
      List<Integer> made =
          events.stream()
              .filter(event -> event.name().equals("picture"))
              .map(event -> event.data().path("index").asInt())
              .toList();
      assertThat(made).hasSize(300).isSorted().doesNotHaveDuplicates();
      assertThat(page.until(event -> event.name().equals("queue")))
          .last()
          .satisfies(event -> assertThat(event.data().path("running").asInt()).isZero());
    }
  }

  @Test
  void aPageThatComesBackGetsAllThatItMissed() throws IOException {
    try (TestStudio studio = start();
        Page watching = Page.open(studio, null)) {
      String job = studio.submit("{'model':'slow','count':300}").path("id").asText();
      String seen;
      try (Page page = Page.open(studio, null)) {
        seen = page.until(event -> event.name().equals("picture")).get(0).id();
      }
      studio.awaitJob(job, "done");
      List<Event> all = watching.until(event -> event.isJob(job, "done"));
      try (Page back = Page.open(studio, seen)) {
        List<String> missed =
            back.until(event -> event.isJob(job, "done")).stream().map(Event::id).toList();
        List<String> ids = all.stream().map(Event::id).toList();
        assertThat(missed).isEqualTo(ids.subList(ids.indexOf(seen) + 1, ids.size()));
      }
    }
  }

  @Test
  void aPageFromAnEarlierLifeIsToldToStartAnew() throws IOException {
    try (TestStudio studio = start();
        Page page = Page.open(studio, "00000000-17")) {
      assertThat(page.until(event -> true).get(0).name()).isEqualTo("reset");
    }
  }

  @Test
  void whatOthersDoIsTold() throws IOException {
    try (TestStudio studio = start();
        Page page = Page.open(studio, null)) {
      String job = studio.made("{'model':'slow','count':1}").path("id").asText();
      String picture =
          studio.getJson("/api/pictures?job=" + job).path("pictures").path(0).path("id").asText();
      studio.post("/api/pictures/delete", "{\"ids\":[\"%s\"]}".formatted(picture));
      studio.post("/v2/repository/models/slow/unload", "");

      assertThat(page.until(event -> event.name().equals("deleted")))
          .last()
          .satisfies(
              event -> assertThat(event.data().path("ids").path(0).asText()).isEqualTo(picture));
      page.until(event -> event.name().equals("models"));
    }
  }
}
