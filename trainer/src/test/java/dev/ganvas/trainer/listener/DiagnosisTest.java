package dev.ganvas.trainer.listener;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ganvas.trainer.loop.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The excerpts are readings of real runs. */
final class DiagnosisTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path run;
  private final List<String> console = new ArrayList<>();
  private Diagnosis.Files files;
  private long images;

  @BeforeEach
  void nameFiles() {
    files = new Diagnosis.Files(run.resolve("metrics.jsonl"), run.resolve("notes.jsonl"));
  }

  @Test
  void healthyRunsHaveNoSymptoms() throws IOException {
    replay(diagnosis(0), "gan-ring.jsonl");
    replay(diagnosis(10), "wgan-gp-fashion-mnist.jsonl");
    assertThat(console).isEmpty();
    assertThat(files.notes()).doesNotExist();
  }

  @Test
  void aCriticWithoutPenaltyThatRunsAwayIsToldOnce() throws IOException {
    replay(diagnosis(0), "wasserstein-without-penalty.jsonl");
    assertThat(console)
        .singleElement()
        .asString()
        .startsWith("loss/generator is on its way to infinity: 7.28e+06 after a median of 0.10.")
        .contains("lower critic.rate");
  }

  @Test
  void modesThatAreMissingForLongAreTold() throws IOException {
    Diagnosis diagnosis = diagnosis(0);
    Map<String, Double> missing = Map.of("modes/real", 10.0, "modes/fake", 7.0);
    feed(diagnosis, 9, missing);
    feed(diagnosis, 1, Map.of("modes/real", 10.0, "modes/fake", 8.0));
    feed(diagnosis, 9, missing);
    assertThat(console).isEmpty();
    feed(diagnosis, 3, missing);
    assertThat(console)
        .singleElement()
        .asString()
        .startsWith("The generator leaves modes out: a batch of its samples shows 7 kinds")
        .contains("real ones show 10");
  }

  @Test
  void aLossThatLeavesItsMedianAHundredfoldIsTold() throws IOException {
    Diagnosis diagnosis = diagnosis(0);
    feed(diagnosis, 6, Map.of("loss/critic", 0.5, "score/real", 1.0));
    feed(diagnosis, 1, Map.of("loss/critic", -49.0, "score/real", 1000.0));
    assertThat(console).isEmpty();
    feed(diagnosis, 1, Map.of("loss/critic", -51.0, "score/real", 1000.0));
    assertThat(console.get(0)).contains("loss/critic", "-51.0", "median of 0.50");
  }

  @Test
  void aWinningCriticIsToldWithGapAndNorm() throws IOException {
    Diagnosis diagnosis = diagnosis(0);
    feed(diagnosis, 4, scores(4, 5));
    feed(diagnosis, 3, scores(12.5, 0.25));
    assertThat(console)
        .singleElement()
        .asString()
        .contains("12.5 above fake", "0.25 from 5.0", "objective.type=non-saturating");
    assertThat(notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.path("images").asLong()).isEqualTo(7 * 6400);
              assertThat(note.path("sentence").asText()).isEqualTo(console.get(0));
            });
  }

  @Test
  void aLargeGapAloneIsNoSymptom() throws IOException {
    Diagnosis diagnosis = diagnosis(0);
    feed(diagnosis, 4, scores(4, 5));
    feed(diagnosis, 9, scores(40, 4));
    feed(diagnosis, 9, scores(1, 0.01));
    assertThat(console).isEmpty();
  }

  @Test
  void aSymptomIsToldAgainAfterItHasBeenGone() throws IOException {
    Diagnosis diagnosis = diagnosis(0);
    for (int onset = 1; onset <= 2; onset++) {
      feed(diagnosis, 20, scores(4, 5));
      feed(diagnosis, 4, scores(20, 0.1));
      assertThat(console).hasSize(onset);
      feed(diagnosis, 1, scores(4, 5)); // shorter than a recovery
      feed(diagnosis, 3, scores(20, 0.1));
      assertThat(console).hasSize(onset);
    }
  }

  @Test
  void aSlopeFarFromOneAsksForAHeavierPenalty() throws IOException {
    Map<String, Double> steep = Map.of("loss/gradient-penalty", 2.25);
    feed(diagnosis(0), 9, steep);
    assertThat(console).isEmpty();
    feed(diagnosis(1), 9, steep);
    assertThat(console)
        .singleElement()
        .asString()
        .contains("off 1 by 1.5", "weight above the present 1,");
  }

  @Test
  void theEndInNanIsANote() throws IOException {
    diagnosis(0).diverged(12_800, "loss/critic became NaN within the first 12,800 images");
    assertThat(notes().get(0).path("sentence").asText())
        .startsWith("The training stopped: loss/critic became NaN within")
        .contains("lower critic.rate");
  }

  @Test
  void aRunThatGoesOnNeitherForgetsNorRepeats() throws IOException {
    JsonLines lines = new JsonLines(files.metrics());
    Diagnosis before = diagnosis(0);
    for (int i = 0; i < 9; i++) {
      Map<String, Double> reading = i < 4 ? scores(4, 5) : scores(20, 0.1);
      lines.on(new Event.Measured(images + 6400, reading));
      feed(before, 1, reading);
    }
    before.diverged(images + 6400, "lost"); // after the checkpoint
    Diagnosis after = diagnosis(0);
    after.on(new Event.Started(images, 1_000_000));
    feed(after, 3, scores(20, 0.1));
    assertThat(notes()).hasSize(1);
    assertThat(notes().get(0).path("images").asLong()).isEqualTo(7 * 6400);
  }

  private Diagnosis diagnosis(double penaltyWeight) {
    return new Diagnosis(files, penaltyWeight, console::add);
  }

  private static Map<String, Double> scores(double gap, double norm) {
    return Map.of("score/real", gap / 2, "score/fake", -gap / 2, "gradient/generator", norm);
  }

  private void feed(Diagnosis diagnosis, int times, Map<String, Double> reading)
      throws IOException {
    for (int i = 0; i < times; i++) {
      images += 6400;
      diagnosis.on(new Event.Measured(images, reading));
    }
  }

  private void replay(Diagnosis diagnosis, String excerpt) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(excerpt)) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        Map<String, Double> reading = new HashMap<>();
        JSON.readTree(line)
            .properties()
            .forEach(entry -> reading.put(entry.getKey(), entry.getValue().asDouble()));
        feed(diagnosis, 1, reading);
      }
    }
  }

  private List<JsonNode> notes() throws IOException {
    List<JsonNode> notes = new ArrayList<>();
    for (String line : Files.readAllLines(files.notes(), UTF_8)) {
      notes.add(JSON.readTree(line));
    }
    return notes;
  }
}
