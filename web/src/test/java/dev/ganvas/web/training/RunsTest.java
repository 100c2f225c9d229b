package dev.ganvas.web.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganvas.web.training.RunSummary.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunsTest {
  private static final String ID = "00001-wgan-gp-ring";

  @TempDir private Path directory;
  private Instant now = RunFiles.BEGIN.plusSeconds(10);

  @Test
  void aDirectoryThatIsNotThereYetHasNoRuns() {
    assertThat(new Runs(directory.resolve("none")).list()).isEmpty();
  }

  @Test
  void aRunSaysWhatItIs() throws IOException {
    RunFiles.begin(directory, ID)
        .measure(1, 3, 500)
        .touch("metrics.jsonl", RunFiles.BEGIN.plusSeconds(5))
        .write("notes.jsonl", "{\"images\":6400,\"sentence\":\"The critic is winning.\"}\n{\"im");
    RunSummary run = runs().find(ID).orElseThrow();
    assertThat(run.recipe()).isEqualTo("wgan-gp");
    assertThat(run.data()).isEqualTo("ring");
    assertThat(run.seed()).isEqualTo(-9007199254740993L);
    assertThat(run.state()).isEqualTo(State.RUNNING);
    assertThat(run.images()).isEqualTo(19_200);
    assertThat(run.totalImages()).isEqualTo(1_000_000);
    assertThat(run.speed()).hasValue(500);
    assertThat(run.started()).isEqualTo(RunFiles.BEGIN);
    assertThat(run.updated()).isEqualTo(RunFiles.BEGIN.plusSeconds(5));
    assertThat(run.settings().path("regularisers")).hasSize(1);
    assertThat(run.metrics()).containsExactly("images_per_second", "loss/critic");
    assertThat(run.notes()).containsExactly(new Note(6400, "The critic is winning."));
  }

  @Test
  void aRunWithoutReadingsBeganJustNow() throws IOException {
    RunFiles.begin(directory, ID);
    RunSummary run = runs().find(ID).orElseThrow();
    assertThat(run.state()).isEqualTo(State.RUNNING);
    assertThat(run.images()).isZero();
    assertThat(run.speed()).isEmpty();
  }

  @Test
  void silenceOfAMinuteMeansStopped() throws IOException {
    RunFiles.begin(directory, ID)
        .measure(1, 3, 500)
        .touch("metrics.jsonl", RunFiles.BEGIN.plusSeconds(5));
    Runs runs = runs();
    now = RunFiles.BEGIN.plusSeconds(64);
    assertThat(runs.list().get(0).state()).isEqualTo(State.RUNNING);
    now = RunFiles.BEGIN.plusSeconds(66);
    assertThat(runs.list().get(0).state()).isEqualTo(State.STOPPED);
  }

  @Test
  void aSlowRunMayBeSilentForThreeReadings() throws IOException {
    RunFiles.begin(directory, ID).measure(1, 3, 64).touch("metrics.jsonl", RunFiles.BEGIN);
    Runs runs = runs();
    now = RunFiles.BEGIN.plusSeconds(299); // 100 seconds a reading
    assertThat(runs.list().get(0).state()).isEqualTo(State.RUNNING);
    now = RunFiles.BEGIN.plusSeconds(301);
    assertThat(runs.list().get(0).state()).isEqualTo(State.STOPPED);
  }

  @Test
  void aRunIsDoneWithItsBundleOrItsTotal() throws IOException {
    RunFiles.begin(directory, "00001-a").write(".draft/card.json", "{}");
    RunFiles.begin(directory, "00002-b").write("wgan-gp-ring/card.json", "{}");
    RunFiles.begin(directory, "00003-c").measure(157, 157, 500);
    assertThat(runs().list())
        .extracting(RunSummary::id, RunSummary::state)
        .containsExactly(
            tuple("00003-c", State.DONE),
            tuple("00002-b", State.DONE),
            tuple("00001-a", State.RUNNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"recipe\":{}}",
        "{\"recipe\":{\"name\":7,\"images\":1}}",
        "{\"recipe\":{\"name\":\"gan\",\"images\":1},\"data\":{\"name\":\"ring\"}}",
        "{\"recipe\":{\"name\":\"gan\",\"images\":1},\"data\":{\"name\":\"\"},\"seed\":1}",
        "{\"recipe\":{\"name\":\"gan\",\"images\":1},\"data\":{\"name\":\"ring\"},\"seed\":1e99}"
      })
  void aBrokenRecordIsPassedOver(String record) throws IOException {
    RunFiles.begin(directory, "00002-whole");
    new RunFiles(Files.createDirectories(directory.resolve(ID))).write("run.json", record);
    assertThat(runs().list()).extracting(RunSummary::id).containsExactly("00002-whole");
    assertThat(runs().find(ID)).isEmpty();
    assertThat(runs().metrics(ID, 0)).isEmpty();
  }

  @Test
  void whatIsNoRunIsPassedOver() throws IOException {
    Files.createDirectories(directory.resolve("photos"));
    Files.createDirectories(directory.resolve("00003-x").resolve("run.json"));
    Files.writeString(directory.resolve("00004-file"), "no directory");
    RunFiles.begin(directory, ".hidden");
    assertThat(runs().list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "%2e%2e", "../outside", "/etc", "a/../00001-x", "\0", "*"})
  void noIdLeadsOutOfTheDirectory(String hostile) throws IOException {
    RunFiles.begin(directory, "outside").write("samples/images-000000064000.png", "png");
    RunFiles.begin(directory.resolve("runs"), ID);
    RunFiles.begin(directory, "."); // so that ".." is a run
    Runs runs = new Runs(directory.resolve("runs"));
    assertThat(runs.find(hostile)).isEmpty();
    assertThat(runs.metrics(hostile, 0)).isEmpty();
    assertThat(runs.samples(hostile)).isEmpty();
    assertThat(runs.sample(hostile, "images-000000064000.png")).isEmpty();
  }

  @Test
  void samplesComeInTheOrderOfTraining() throws IOException {
    RunFiles.begin(directory, ID)
        .write("samples/images-000000128000.png", "later")
        .write("samples/images-000000064000.png", "earlier")
        .write("samples/.draft.part", "half")
        .write("secret.png", "no");
    assertThat(runs().samples(ID).orElseThrow())
        .isEqualTo(
            List.of(
                new SampleGrid(64_000, "images-000000064000.png"),
                new SampleGrid(128_000, "images-000000128000.png")));
    assertThat(runs().sample(ID, "images-000000128000.png")).hasValue("later".getBytes(UTF_8));
    assertThat(runs().sample(ID, "../secret.png")).isEmpty();
    assertThat(runs().sample(ID, "images-000000192000.png")).isEmpty();
  }

  private Runs runs() {
    return new Runs(directory, () -> now);
  }
}
