package dev.ganvas.web.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.web.TestNet;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.serve.TestStudio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of bundles and of those who ask for them, as a client sees it. */
@Timeout(60)
class ShelfTest {
  private static final float ENDLESS = 1e12f;

  @TempDir Path directory;

  /** Where bundles are written before they are moved into the zoo. */
  @TempDir Path elsewhere;

  private TestZoo zoo;
  private TestZoo workshop;

  @BeforeEach
  void zoos() {
    zoo = new TestZoo(directory);
    workshop = new TestZoo(elsewhere);
  }

  private static JsonNode model(TestStudio studio, String id) {
    for (JsonNode model : studio.getJson("/api/models").path("models")) {
      if (model.path("id").asText().equals(id)) {
        return model;
      }
    }
    return TestStudio.json(studio.get("/api/models/" + id)).path("none");
  }

  private static void awaitState(TestStudio studio, String id, String state) {
    TestStudio.await(
        id + " to be " + state, () -> model(studio, id).path("state").asText().equals(state));
  }

  private static int picture(TestStudio studio, String id) {
    return studio.get("/api/models/" + id + "/picture.png").statusCode();
  }

  private static void copySlowly(Path from, Path to) throws Exception {
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> list = Files.list(from)) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(to.resolve(file.getFileName()), new byte[0]);
      for (int end = 1; end <= 4; end++) {
        byte[] part = Arrays.copyOf(bytes, bytes.length * end / 4);
        Files.write(to.resolve(file.getFileName()), part);
        Thread.sleep(60); // so that the bundle is seen half copied
      }
    }
  }

  @Test
  void brokenBundlesAreListedWithTheReasonAndTheOthersServe() throws Exception {
    zoo.plain();
    Files.write(zoo.plain("zero", new byte[0]).resolve("generator.onnx"), new byte[0]);
    Path flipped = zoo.plain("flipped", TestNet.pictures("Tanh").bytes());
    byte[] bytes = Files.readAllBytes(flipped.resolve("generator.onnx"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(flipped.resolve("generator.onnx"), bytes);
    byte[] page = "<!doctype html><title>404</title>".getBytes(StandardCharsets.UTF_8);
    zoo.plain("page", page);
    Files.delete(zoo.plain("lost", page).resolve("generator.onnx"));
    Files.createDirectories(directory.resolve("empty & <b>"));
    Files.writeString(zoo.ring().resolve(ModelCard.FILE_NAME), "{}");
    try (TestStudio studio = TestStudio.start(zoo)) {
      assertThat(picture(studio, "plain")).isEqualTo(200);
      assertReason(studio, "zero", "generator.onnx is empty");
      assertReason(studio, "flipped", "generator.onnx");
      assertReason(studio, "page", "generator.onnx");
      assertReason(studio, "lost", "generator.onnx is missing from the bundle");
      assertReason(studio, "empty & <b>", "card.json is missing from the bundle");
      assertReason(studio, "ring", "card.json");
    }
  }

  @Test
  void aJudgeIsNoModelToDrawWithAndSaysWhereItBelongs() throws Exception {
    String judge = "fashion-mnist";
    copySlowly(Path.of("../models/judges", judge), directory.resolve(judge));
    try (TestStudio studio = TestStudio.start(zoo)) {
      assertReason(studio, judge, "it judges pictures and makes none; judges belong in");
    }
  }

  private void assertReason(TestStudio studio, String id, String reason) {
    JsonNode model = model(studio, id);
    assertThat(model.path("state").asText()).isEqualTo("unavailable");
    assertThat(model.path("reason").asText()).contains(reason).doesNotContain(directory.toString());
    if (id.matches("[a-z]+")) {
      assertThat(studio.get("/api/models/" + id).statusCode()).isEqualTo(200);
      assertThat(studio.get("/api/models/" + id + "/picture.png").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void aBundleThatIsCopiedSlowlyAppearsWhenItIsWhole() throws Exception {
    zoo.plain();
    Path whole = workshop.clothes();
    try (TestStudio studio = TestStudio.start(zoo)) {
      copySlowly(whole, directory.resolve("clothes"));
      awaitState(studio, "clothes", "ready");
      assertThat(picture(studio, "clothes")).isEqualTo(200);
    }
  }

  @Test
  void theOldOneServesUntilTheNewOneIsWhole() throws Exception {
    zoo.plain("m", TestNet.pictures("Tanh").bytes());
    Path better = workshop.plain("m", TestNet.pictures("Sin").bytes());
    try (TestStudio studio = TestStudio.start(zoo)) {
      String before = model(studio, "m").path("sha256").asText();
      AtomicBoolean done = new AtomicBoolean();
      CompletableFuture<List<Integer>> statuses =
          CompletableFuture.supplyAsync(() -> picturesUntil(studio, done));
      copySlowly(better, directory.resolve("m"));
      TestStudio.await(
          "the new one", () -> !model(studio, "m").path("sha256").asText().equals(before));
      done.set(true);

      assertThat(statuses.join()).isNotEmpty().containsOnly(200);
      assertThat(model(studio, "m").path("state").asText()).isEqualTo("ready");
    }
  }

  private static List<Integer> picturesUntil(TestStudio studio, AtomicBoolean done) {
    List<Integer> statuses = new ArrayList<>();
    while (!done.get()) {
      statuses.add(picture(studio, "m"));
    }
    return statuses;
  }

  @Test
  void aBrokenReplacementChangesNothing() throws Exception {
    Path bundle = zoo.plain("m", TestNet.pictures("Tanh").bytes());
    try (TestStudio studio = TestStudio.start(zoo)) {
      Files.write(bundle.resolve("generator.onnx"), new byte[] {1, 2, 3});
      HttpStatuses loads = new HttpStatuses();
      loads.add(studio.post("/v2/repository/models/m/load", "{}").statusCode());

      assertThat(loads.all()).containsOnly(503);
      assertThat(picture(studio, "m")).isEqualTo(200);
    }
  }

  /** Counts statuses from several threads. */
  private static final class HttpStatuses {
    private final Map<Integer, Integer> counts = new ConcurrentHashMap<>();

    void add(int status) {
      counts.merge(status, 1, Integer::sum);
    }

    List<Integer> all() {
      return List.copyOf(counts.keySet());
    }
  }

  @Test
  void aDeletedBundleFinishesWhatRunsAndIsGone() throws Exception {
    zoo.plain();
    Path bundle = zoo.patient("slow", 60_000);
    try (TestStudio studio = TestStudio.start(zoo)) {
      CompletableFuture<?> running =
          studio
              .later(studio.to("/api/models/slow/picture.png"))
              .thenAccept(answer -> assertThat(answer.statusCode()).isEqualTo(200));
      TestStudio.await("the run", () -> studio.metric("ganvas_queue_running") == 1);
      Files.move(bundle, elsewhere.resolve("slow"));
      running.join();
      TestStudio.await("its end", () -> studio.get("/api/models/slow").statusCode() == 404);

      assertThat(picture(studio, "slow")).isEqualTo(404);
      Files.move(elsewhere.resolve("slow"), bundle);
      awaitState(studio, "slow", "ready");
    }
  }

  @Test
  void ofTwoBundlesWithOneIdTheFirstServesUntilItIsGone() throws Exception {
    Path first = directory.resolve("a-copy");
    Files.move(zoo.plain("m", TestNet.pictures("Sin").bytes()), first);
    zoo.plain("m", TestNet.pictures("Tanh").bytes());
    try (TestStudio studio = TestStudio.start(zoo)) {
      List<JsonNode> both = new ArrayList<>();
      studio.getJson("/api/models").path("models").forEach(both::add);
      assertThat(both).extracting(model -> model.path("id").asText()).containsExactly("m", "m");
      assertThat(both.get(0).path("state").asText()).isEqualTo("ready");
      assertThat(both.get(1).path("reason").asText())
          .isEqualTo("another bundle has the same id, m");
      String sha256 = both.get(0).path("sha256").asText();
      assertThat(studio.getJson("/api/models/m").path("sha256").asText()).isEqualTo(sha256);

      Files.move(first, elsewhere.resolve("gone"));
      TestStudio.await(
          "the other one",
          () -> {
            JsonNode model = model(studio, "m");
            return model.has("sha256") && !model.path("sha256").asText().equals(sha256);
          });
    }
  }

  @Test
  void loadingAndUnloadingUnderTrafficGivesEveryoneAPictureOrASentence() throws Exception {
    zoo.patient("m", 5, 10);
    HttpStatuses changes = new HttpStatuses();
    HttpStatuses pictures = new HttpStatuses();
    try (TestStudio studio = TestStudio.start(zoo)) {
      AtomicBoolean done = new AtomicBoolean();
      List<CompletableFuture<Void>> clients = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        clients.add(
            CompletableFuture.runAsync(
                () -> {
                  while (!done.get()) {
                    pictures.add(picture(studio, "m"));
                  }
                }));
      }
      Random random = new Random(3);
      for (int i = 0; i < 200; i++) {
        String change = random.nextInt(3) == 0 ? "unload" : "load";
        changes.add(studio.post("/v2/repository/models/m/" + change, "").statusCode());
      }
      done.set(true);
      clients.forEach(CompletableFuture::join);
      assertThat(studio.post("/v2/repository/models/m/load", "").statusCode()).isEqualTo(200);
      assertThat(picture(studio, "m")).isEqualTo(200);
      assertThat(studio.metric("ganvas_queue_waiting")).isZero();
    }
    assertThat(changes.all()).isSubsetOf(200, 404, 503);
    assertThat(pictures.all()).isSubsetOf(200, 404, 503).contains(200);
  }

  @Test
  void aGraphThatNeverEndsIsNotServedAndHoldsNobodyUp() throws IOException {
    zoo.plain();
    zoo.plain("endless", TestNet.endless().bytes());
    TestStudio.Wish impatient = TestStudio.wish(zoo).withLimit(Duration.ofMillis(500));
    try (TestStudio studio = TestStudio.start(impatient)) {
      assertThat(model(studio, "endless").path("reason").asText()).contains("time limit of 0.5 s");
      assertThat(picture(studio, "plain")).isEqualTo(200);
    }
  }

  @Test
  void aPictureThatNeverEndsIsStoppedByTheLimitAndTheModelGoesOn() {
    float[] rounds = new float[100];
    rounds[99] = ENDLESS;
    zoo.patient("trap", rounds);
    TestStudio.Wish impatient = TestStudio.wish(zoo).withLimit(Duration.ofMillis(500));
    try (TestStudio studio = TestStudio.start(impatient)) {
      for (int i = 0; i < 3; i++) {
        assertThat(studio.get("/api/models/trap/picture.png?label=kind-99"))
            .satisfies(
                answer -> {
                  assertThat(answer.statusCode()).isEqualTo(503);
                  assertThat(answer.body()).contains("time limit of 0.5 s");
                });
        assertThat(studio.get("/api/models/trap/picture.png?label=kind-1").statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void aStudioThatStopsDoesNotWaitForAGraphThatIsBeingTried() {
    zoo.plain("endless", TestNet.endless().bytes());
    long began = System.nanoTime();
    try (TestStudio studio =
        TestStudio.startWithoutWaiting(TestStudio.wish(zoo).withLimit(Duration.ofMinutes(5)))) {
      assertThat(model(studio, "endless").path("state").asText()).isEqualTo("loading");
      assertThat(picture(studio, "endless")).isEqualTo(503);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
  }
}
