package dev.ganvas.web.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.web.Ganvas;
import dev.ganvas.web.TestZoo;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes, and how they end. */
@Timeout(120)
class ProcessTest {
  private static final int TERM = 143;
  private static final int CUT_OFF = -1;
  private static final int PICTURES = 400;

  @TempDir Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private Path models;
  private Path store;
  private Path temporary;
  private Path bundle;

  @BeforeEach
  void zoo() throws IOException {
    models = Files.createDirectories(directory.resolve("models"));
    store = directory.resolve("store");
    temporary = Files.createDirectories(directory.resolve("temporary"));
    bundle = new TestZoo(models).patient("slow", 5_000);
  }

  /** A server in a process of its own. */
  private record Server(Process process, URI address) {
    int end() throws InterruptedException {
      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    }
  }

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  private Process launch(Object... options) throws IOException {
    return launch(List.of("serve"), options);
  }

  private Process launch(List<String> call, Object... options) throws IOException {
    String java = ProcessHandle.current().info().command().orElse("java");
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Ganvas.class.getName()));
    command.addAll(call);
    command.addAll(List.of("--device", "cpu", "--models", models.toString()));
    Arrays.stream(options).map(String::valueOf).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("GANVAS_HOME", directory.toString());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private Server serve() throws IOException {
    Process process = launch("--port", 0, "--store", store);
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    assertThat(line).startsWith("The studio is open at http://");
    return new Server(process, URI.create(line.split(" ")[5]));
  }

  private HttpResponse<byte[]> send(Server server, String path, String body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (body != null) {
      request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private JsonNode get(Server server, String path) {
    try {
      return new ObjectMapper().readTree(send(server, path, null).body());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void await(Server server, String path, String field, String value) {
    TestStudio.await(path, () -> get(server, path).path(field).asText().equals(value));
  }

  private void startJob(Server server) throws Exception {
    await(server, "/api/models/slow", "state", "ready");
    String job = "{'model':'slow','count':%d}".formatted(PICTURES);
    assertThat(send(server, "/api/jobs", job).statusCode()).isEqualTo(202);
    TestStudio.await("pictures", () -> get(server, "/api/jobs/1").path("done").asInt() > 0);
    assertThat(get(server, "/api/jobs/1").path("state").asText()).isEqualTo("running");
  }

  private void assertFinishes(Server server) throws Exception {
    await(server, "/api/jobs/1", "state", "done");
    assertThat(get(server, "/api/pictures?job=1").path("total").asInt()).isEqualTo(PICTURES);
    Set<Integer> indices = new HashSet<>();
    try (Generator alone = Generator.open(bundle)) {
      for (int offset = 0; offset < PICTURES; offset += 500) {
        for (JsonNode picture :
            get(server, "/api/jobs/1/pictures?limit=500&offset=" + offset).path("pictures")) {
          int index = picture.path("index").asInt();
          indices.add(index);
          if (index % 100 == 0) {
            byte[] made = send(server, picture.path("url").asText(), null).body();
            assertThat(made).isEqualTo(alone.generate(Request.of(1).seed(index + 1L)).get(0).png());
          }
        }
      }
    }
    assertThat(indices).hasSize(PICTURES);
  }

  @Test
  void aServerThatIsKilledGoesOnWithItsJobsAtTheNextStart() throws Exception {
    Server first = serve();
    startJob(first);
    first.process().destroyForcibly().waitFor();
    Server second = serve();
    assertFinishes(second);

    second.process().destroy();
    assertThat(second.end()).isEqualTo(TERM);
  }

  @Test
  void aServerThatIsToldToStopEndsCleanlyAndGoesOnAtTheNextStart() throws Exception {
    Server first = serve();
    startJob(first);
    List<CompletableFuture<Integer>> statuses =
        IntStream.range(0, 20).mapToObj(seed -> picture(first, seed)).toList();
    long began = System.nanoTime();
    first.process().destroy();
    assertThat(first.end()).isEqualTo(TERM);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(10);
    assertThat(statuses.stream().map(CompletableFuture::join)).isSubsetOf(200, 503, CUT_OFF);
    assertThat(crashReports()).isEmpty();
    assertFinishes(serve());
  }

  private CompletableFuture<Integer> picture(Server server, int seed) {
    URI uri = URI.create(server.address() + "/api/models/slow/picture.png?seed=" + seed);
    return client
        .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .handle((answer, failure) -> failure == null ? answer.statusCode() : CUT_OFF);
  }

  private List<Path> crashReports() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().startsWith("hs_err")).toList();
    }
  }

  @Test
  void aServerThatIsToldToStopWhileItStartsEndsCleanly() throws Exception {
    for (int delay = 300; delay < 1_500; delay += 400) {
      Process process = launch("--port", 0, "--store", store);
      Thread.sleep(delay);
      process.destroy();
      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(TERM);
    }
    assertThat(crashReports()).isEmpty();
  }

  @Test
  void aWalkThatIsToldToStopLeavesNothingBehind() throws Exception {
    new TestZoo(models).patient("endless", 1e12f);
    Path out = directory.resolve("films/walk.mp4");
    Process process = launch(List.of("walk", "endless", "--seeds", "1,2", "--out", out.toString()));
    TestStudio.await("the walk", () -> !filmsIn(out.getParent()).isEmpty());
    TestStudio.await("the film", () -> filmsIn(temporary).size() == 1);
    process.destroy();

    assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(TERM);
    assertThat(filmsIn(out.getParent())).isEmpty();
    assertThat(filmsIn(temporary)).isEmpty();
  }

  private static List<Path> filmsIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().contains("mp4")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  @Test
  void aPortInUseIsSaidInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Process process = launch("--port", taken.getLocalPort(), "--store", store);
      assertThat(process.errorReader().lines())
          .containsExactly(
              "ganvas: port %d is in use; choose another with --port"
                  .formatted(taken.getLocalPort()));
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(crashReports()).isEmpty();
    }
  }

  @Test
  void aStoreThatCannotBeWrittenIsSaidAndTheStudioWorksInMemory() throws Exception {
    Files.writeString(store, "a file in its place");
    Server server = serve();
    assertThat(server.process().errorReader().readLine())
        .isEqualTo(
            "ganvas: the directory of the store is a file, so jobs and pictures are lost when the"
                + " studio is stopped");
    startJob(server);
  }

  @Test
  void twoServersDoNotShareAStore() throws Exception {
    serve();
    Process process = launch("--port", 0, "--store", store);
    assertThat(process.errorReader().lines())
        .containsExactly("ganvas: the studio's store is in use by another Ganvas");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void aStudioThatCannotStartLeavesNothingOpen() throws Exception {
    TestStudio.Wish wish = TestStudio.wish(new TestZoo(models)).withStore(store);
    try (ServerSocket taken = new ServerSocket(0)) {
      StudioOptions options = TestStudio.options(wish, taken.getLocalPort());
      assertThatThrownBy(() -> Studio.start(options))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is in use");
    }
    try (TestStudio studio = TestStudio.start(wish)) {
      assertThat(studio.get("/api/models/slow/picture.png").statusCode()).isEqualTo(200);
    }
  }
}
