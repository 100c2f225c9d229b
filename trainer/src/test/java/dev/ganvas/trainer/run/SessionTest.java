package dev.ganvas.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.loop.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
  @TempDir private Path directory;
  private Path pictures;
  private Path run;

  @BeforeEach
  void begin() throws IOException {
    pictures = TinyRuns.pictures(directory.resolve("pictures"));
    try (Session session =
        TinyRuns.begin(directory.resolve("runs"), TinyRuns.recipe("gan", Map.of()), pictures)) {
      run = session.run().directory();
    }
  }

  private void edit(String from, String to) throws IOException {
    Path record = run.resolve("run.json");
    String text = Files.readString(record);
    assertThat(text).contains(from);
    Files.writeString(record, text.replace(from, to));
  }

  @Test
  void runsAreNumbered() throws IOException {
    try (Session session =
        TinyRuns.begin(run.getParent(), TinyRuns.recipe("dcgan", Map.of()), pictures)) {
      assertThat(run).hasFileName("00001-gan-pictures");
      assertThat(session.run().directory()).hasFileName("00002-dcgan-pictures");
    }
  }

  @Test
  void aRunThatBeganWithTheSameIsGoneOnWith() throws IOException {
    try (Session session = TinyRuns.resume(run)) {
      session.training().run(32, List.of());
      session.training().save(session.run().checkpoints());
    }
    Files.writeString(
        Files.createDirectory(run.resolveSibling("00007-odd")).resolve("run.json"), "");
    try (Session session = TinyRuns.goOnOrBegin(run.getParent(), start("gan", 3))) {
      assertThat(session.run().directory()).isEqualTo(run);
      assertThat(session.training().clock().images()).isEqualTo(32);
    }
  }

  @Test
  void aRunOfAnotherSeedOrRecipeIsLeftAlone() throws IOException {
    try (Session session = TinyRuns.goOnOrBegin(run.getParent(), start("gan", 4))) {
      assertThat(session.run().directory()).hasFileName("00002-gan-pictures");
    }
    try (Session session = TinyRuns.goOnOrBegin(run.getParent(), start("lsgan", 3))) {
      assertThat(session.run().directory()).hasFileName("00003-lsgan-pictures");
    }
    try (Session session = TinyRuns.goOnOrBegin(directory.resolve("new"), start("gan", 3))) {
      assertThat(session.run().directory()).hasFileName("00001-gan-pictures");
    }
  }

  private Session.Start start(String recipe, long seed) {
    return new Session.Start(TinyRuns.recipe(recipe, Map.of()), TinyRuns.source(pictures), seed);
  }

  @Test
  void aDirectoryThatIsNoRunCannotBeResumed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TinyRuns.resume(pictures))
        .withMessage("%s is no run: it has no run.json", pictures);
    Path nowhere = directory.resolve("nowhere");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TinyRuns.resume(nowhere))
        .withMessage("%s is no run: it has no run.json", nowhere);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"recipe\": {}}", "<html>"})
  void aBrokenRecordIsSaidToBeBroken(String content) throws IOException {
    Files.writeString(run.resolve("run.json"), content);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> TinyRuns.resume(run))
        .withMessage("%s is broken: it does not say how the run began", run.resolve("run.json"));
  }

  @Test
  void aRecordWithASettingThatIsNotThereSaysWhich() throws IOException {
    edit("\"beta1\"", "\"beta\" : 1, \"beta1\"");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> TinyRuns.resume(run))
        .withMessageStartingWith(
            "the record of %s is broken: there is no setting generator.beta;", run);
  }

  @Test
  void dataThatHasChangedIsRefusedWithTheDifference() throws IOException {
    Files.delete(pictures.resolve("odd/1.png"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TinyRuns.resume(run))
        .withMessageContaining("the data set %s has changed since the run began", pictures)
        .withMessageContaining("it had 12 samples of [1, 16, 16]")
        .withMessageContaining("now 11 of [1, 16, 16]");
  }

  @Test
  void dataThatIsGoneIsNamed() throws IOException {
    delete(pictures);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TinyRuns.resume(run))
        .withMessageStartingWith("There is no data set %s;", pictures);
  }

  @Test
  void aRunsDirectoryThatIsAFileIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> TinyRuns.begin(file, TinyRuns.recipe("gan", Map.of()), pictures))
        .withMessageStartingWith("%s cannot be written: ", file)
        .withMessageNotContaining("null");
  }

  @Test
  void aRunThatIsLostWhileItPlaysIsNamedAndNotMadeAnew() throws IOException {
    try (Session session = TinyRuns.resume(run)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> session.play(List.of(this::lose), sentence -> {}))
          .withMessage("%s cannot be written: it is gone, or no directory", run);
    }
    assertThat(run).doesNotExist();
  }

  private void lose(Event event) throws IOException {
    if (event instanceof Event.Played && event.images() == 16) {
      delete(run);
    }
  }

  @Test
  void aFullDiskEndsTheRunAndKeepsWhatWasSaved() throws IOException {
    try (Session session = TinyRuns.resume(run)) {
      session.training().run(16, List.of());
      session.training().save(session.run().checkpoints());
      State saved = State.ofNewest(session.run());
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> session.play(List.of(SessionTest::fillDisk), sentence -> {}))
          .withMessage("%s cannot be written: No space left on device", run);
      State.ofNewest(session.run()).assertSameAs(saved);
    }
  }

  private static void fillDisk(Event event) throws IOException {
    if (event instanceof Event.Measured) {
      throw new IOException("No space left on device");
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
