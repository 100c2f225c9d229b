package dev.ganvas.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A studio of the bundles that are shipped, in a directory of its own that is gone afterwards. */
final class House implements AutoCloseable {
  static final String LABELLED = "fashion-cgan";
  static final String PLAIN = "fashion-wgan-gp";

  /** With codes, figures and a report; not shipped. */
  static final String CODED = "handwriting";

  /** With styles, noise and directions; not shipped. */
  static final String STYLED = "portraits";

  private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
  private static final Path SHIPPED = Path.of("..", "models", "zoo");

  private final Path directory;
  private final TestStudio studio;

  House() throws IOException {
    directory = Files.createTempDirectory("ganvas-browser");
    copyShipped(models());
    writeCoded();
    new TestZoo(models()).faces(STYLED);
    Files.createDirectories(runs());
    studio = TestStudio.start(TestStudio.wish(new TestZoo(models())).withRuns(runs()));
  }

  private void writeCoded() throws IOException {
    Path bundle = new TestZoo(models()).digits(CODED);
    Path card = bundle.resolve(ModelCard.FILE_NAME);
    String metrics =
        "\"metrics\" : {\"code_error_judge_10k\": 0.0432, \"code_error_judge_10k_floor\": 0.01}";
    Files.writeString(card, Files.readString(card).replace("\"metrics\" : { }", metrics));
    Files.writeString(
        bundle.resolve("report.html"),
        "<!DOCTYPE html><title>Report</title><style>h1 {color: rgb(1, 2, 3)}</style><h1>Figures</h1>");
  }

  /** Puts the two bundles of Fashion-MNIST, 28 x 28, into a directory. */
  static void copyShipped(Path models) throws IOException {
    copyShipped(models, LABELLED, PLAIN);
  }

  static void copyShipped(Path models, String... ids) throws IOException {
    for (String id : ids) {
      Path bundle = Files.createDirectories(models.resolve(id));
      try (Stream<Path> files = Files.list(SHIPPED.resolve(id))) {
        for (Path file : files.toList()) {
          Files.copy(file, bundle.resolve(file.getFileName()));
        }
      }
    }
  }

  Path models() {
    return directory.resolve("models");
  }

  Path runs() {
    return directory.resolve("runs");
  }

  URI address() {
    return studio.address();
  }

  TestStudio studio() {
    return studio;
  }

  /** Posts a job and returns what the server says of it. */
  JsonNode order(String json) {
    HttpResponse<String> answer = studio.post("/api/jobs", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return TestStudio.json(answer);
  }

  /** Posts a job and waits until it is done. */
  void make(String json) {
    String id = order(json).path("id").asText();
    await("job " + id, () -> ask("/api/jobs/" + id).path("state").asText().equals("done"));
  }

  /** Asks the server again and again, which has no other way to tell a test. */
  static void await(String what, BooleanSupplier condition) {
    long began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - began).as("waiting for " + what).isLessThan(PATIENCE_NANOS);
      Thread.onSpinWait();
    }
  }

  byte[] picture(String path) {
    return studio.bytes(studio.to(path)).body();
  }

  JsonNode ask(String path) {
    return TestStudio.json(studio.get(path));
  }

  /** Nothing waits, nothing is kept and nothing is set: as each test finds it. */
  void tidy() {
    ids(ask("/api/jobs?state=queued,running"), "jobs")
        .forEach(id -> studio.delete("/api/jobs/" + id));
    for (List<String> kept = kept(); !kept.isEmpty(); kept = kept()) {
      studio.post("/api/pictures/delete", "{\"ids\":[\"" + String.join("\",\"", kept) + "\"]}");
    }
    set("{}");
  }

  /** Puts settings, in JSON, in the place of all others. */
  void set(String settings) {
    studio.text(
        studio
            .to("/api/settings")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(settings)));
  }

  private List<String> kept() {
    return ids(ask("/api/pictures?limit=500"), "pictures");
  }

  private static List<String> ids(JsonNode answer, String list) {
    return StreamSupport.stream(answer.path(list).spliterator(), false)
        .map(one -> one.path("id").asText())
        .toList();
  }

  @Override
  public void close() throws IOException {
    studio.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
