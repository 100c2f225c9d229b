package dev.ganvas.trainer.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.djl.Device;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.net.Classifier;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.StripedData;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.engine.Devices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolTest {
  private static final Device CPU = Devices.choose("cpu");
  private static final Lessons FEW = new Lessons(new Classifier(4, 8), 3, 16, 1e-2, 0.5, 1);
  private static final Dataset STRIPES = new StripedData("stripes", 256, 1);
  private static final Dataset TEST = new StripedData("stripes", 100, 2);

  @TempDir private Path directory;

  private static Pupil taught(Dataset data) {
    return School.teach(data, FEW, CPU, Progress.NONE);
  }

  @Test
  void whatALabelMeansIsLearnedAndTestedOnOtherPictures() {
    try (Pupil pupil = taught(STRIPES)) {
      assertThat(Accuracy.of(pupil, TEST)).isGreaterThan(0.95);
    }
  }

  @Test
  void sameLessonsMakeTheSamePupil() {
    float[] picture = new float[256];
    TEST.read(0, picture, 0);
    try (Pupil one = taught(STRIPES);
        Pupil other = taught(STRIPES)) {
      assertThat(one.scores(picture)).isEqualTo(other.scores(picture));
    }
  }

  @Test
  void picturesAreMirroredByTheShareThatTheLessonsSay() {
    float[] picture = new float[256];
    TEST.read(0, picture, 0);
    Dataset mirrors = new MirroredData(STRIPES);
    try (Pupil never = School.teach(STRIPES, FEW.mirrored(0), CPU, Progress.NONE);
        Pupil always = School.teach(mirrors, FEW.mirrored(1), CPU, Progress.NONE)) {
      assertThat(always.scores(picture)).isEqualTo(never.scores(picture));
    }
  }

  @Test
  void aLossThatIsNoNumberEndsTheLessonsWithTheEpoch() {
    assertThatIllegalStateException()
        .isThrownBy(() -> taught(new BrokenData(STRIPES)))
        .withMessage(
            "the loss became NaN in epoch 1 of 3, so the classifier of stripes has learned nothing");
  }

  @Test
  void lessonsAreOnTheCardAndWhereThereAreNoneTheStandardOnesAreMeant() throws IOException {
    Path target = directory.resolve("stripes");
    try (Pupil pupil = taught(STRIPES)) {
      ModelCard card = new JudgeExport(pupil, FEW.mirrored(0), STRIPES, TEST, 1).write(target);
      assertThat(card.toJson()).contains("\"lessons\" : {", "\"mirrored\" : 0.0");
      assertThat(Lessons.of(ModelCard.parse(card.toJson()))).isEqualTo(FEW.mirrored(0));
      String old = card.toJson().replaceFirst(",\\s*\"lessons\" : \\{[^}]*\\}", "");
      assertThat(old).doesNotContain("lessons");
      assertThat(Lessons.of(ModelCard.parse(old))).isEqualTo(Lessons.STANDARD);
    }
  }

  @Test
  void whereAJudgeCannotGoIsKnownBeforeItIsTaught() throws IOException {
    Path occupied = Files.createDirectory(directory.resolve("occupied"));
    assertThatIOException()
        .isThrownBy(() -> JudgeExport.require(STRIPES, TEST, occupied))
        .withMessageContaining("is there and is no bundle");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JudgeExport.require(STRIPES, TEST, directory.resolve("My Judge")))
        .withMessageStartingWith("id is \"My Judge\"");
  }

  @Test
  void progressIsToldToItsEnd() {
    List<Integer> told = new ArrayList<>();
    School.teach(STRIPES, FEW.epochs(1), CPU, (done, total) -> told.add(total - done)).close();
    assertThat(told).hasSize(16).endsWith(0);
  }

  @Test
  void theBundleAnswersAsTheTrainerDoesAndItsAccuracyIsOnTheCard() throws IOException {
    Path target = directory.resolve("stripes");
    try (Pupil pupil = taught(STRIPES)) {
      ModelCard card = new JudgeExport(pupil, FEW, STRIPES, TEST, 1).write(target);
      assertThat(card).isEqualTo(ModelCard.read(target.resolve(ModelCard.FILE_NAME)));
      assertThat(card.training().metrics())
          .containsOnlyKeys("accuracy_test_100")
          .containsValue(Accuracy.of(pupil, TEST));
      assertThat(card.parity()).containsOnlyKeys("1", "7", "64");
      try (Judge judge = Judge.open(target)) {
        assertThat(Accuracy.of(judge, TEST)).isEqualTo(Accuracy.of(pupil, TEST));
      }
    }
  }

  @Test
  void pointsFewPicturesAndOtherTestPicturesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> taught(Mixture.ring()))
        .withMessageStartingWith("ring has no labels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> taught(new StripedData("stripes", 10, 1)))
        .withMessage("stripes has 10 pictures; a judge learns from batches of 16");
    try (Pupil pupil = taught(STRIPES)) {
      Dataset other = new TinyData(List.of(1, 16, 16));
      Path target = directory.resolve("other");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new JudgeExport(pupil, FEW, STRIPES, other, 1).write(target))
          .withMessage(
              "noise cannot test a judge of stripes: its pictures or its labels are others");
      assertThat(Files.exists(target)).isFalse();
    }
  }
}
