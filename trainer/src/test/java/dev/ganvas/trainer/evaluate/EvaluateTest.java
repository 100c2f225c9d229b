package dev.ganvas.trainer.evaluate;

import static dev.ganvas.trainer.evaluate.TinyQuestions.STRIPES;
import static dev.ganvas.trainer.evaluate.TinyQuestions.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.export.Measured;
import dev.ganvas.trainer.judge.Accuracy;
import dev.ganvas.trainer.report.Report;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Learned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  @TempDir private Path directory;

  private static void assertRefused(Subject subject, Dataset data, Judge judge, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Question(subject, data, data, judge, 200, 0))
        .withMessageStartingWith(sentence);
  }

  @Test
  void labelledPicturesAreMeasuredByEveryMetricBesideItsFloor() throws IOException {
    try (Subject subject = TinyQuestions.pictures(directory, "cgan");
        Judge judge = TinyQuestions.judge(directory, STRIPES)) {
      Evaluation evaluation =
          TinyQuestions.answer(new Question(subject, STRIPES, TEST, judge, 200, 200));
      Map<String, Double> figures = evaluation.figures();
      assertThat(figures)
          .containsKeys(
              "frechet_judge_200",
              "kernel_judge_200",
              "precision_5nn_200",
              "recall_5nn_200",
              "density_5nn_200",
              "coverage_5nn_200",
              "gan_test_200",
              "gan_train_200",
              "nearest_train_l2_200");
      assertThat(figures).hasSize(18);
      assertThat(figures.get("gan_train_200_floor")).isEqualTo(Accuracy.of(judge, TEST));
      assertThat(figures.get("frechet_judge_200"))
          .isGreaterThan(figures.get("frechet_judge_200_floor"));
      assertThat(figures.get("gan_test_200_floor")).isGreaterThan(0.95);
      assertThat(figures.get("gan_test_200")).isBetween(0.3, 0.7);
    }
  }

  @Test
  void picturesWithoutLabelsAreNotAskedForLabels() throws IOException {
    try (Subject subject = TinyQuestions.pictures(directory, "dcgan");
        Judge judge = TinyQuestions.judge(directory, STRIPES)) {
      assertThat(
              TinyQuestions.answer(new Question(subject, STRIPES, TEST, judge, 200, 200)).figures())
          .doesNotContainKeys("gan_test_200", "gan_train_200")
          .containsKey("frechet_judge_200");
    }
  }

  @Test
  void modelsWithStylesAreWalkedThroughMixedAndTruncated() throws IOException {
    try (Subject subject = TinyQuestions.pictures(directory, "stylegan2");
        Judge judge = TinyQuestions.judge(directory, STRIPES)) {
      Map<String, Double> figures =
          TinyQuestions.answer(new Question(subject, STRIPES, TEST, judge, 200, 0)).figures();
      double floor = figures.get("path_length_w_200_floor");
      assertThat(floor).isPositive().isEqualTo(figures.get("path_length_z_200_floor"));
      assertThat(figures.get("path_length_w_200")).isPositive();
      // A great circle is longer than the line between its ends.
      assertThat(figures.get("path_length_z_200")).isGreaterThan(floor);
      assertThat(figures.get("mix_change_coarse_200")).isPositive();
      assertThat(figures.get("mix_structure_coarse_200")).isBetween(1e-6, 2.0);
      assertThat(figures).containsKeys("precision_psi_0.3_200", "recall_psi_1.0_200_floor");
    }
  }

  @Test
  void pointsAreMeasuredByTheirCentresAndRealOnesFindThemAll() throws IOException {
    Mixture ring = Mixture.ring();
    try (Subject subject = TinyQuestions.points(directory)) {
      Map<String, Double> figures =
          TinyQuestions.answer(new Question(subject, ring, ring, null, 2500, 0)).figures();
      assertThat(figures.get("modes_of_8_2500_floor")).isEqualTo(8);
      assertThat(figures.get("high_quality_3sigma_2500_floor")).isGreaterThan(0.98);
      assertThat(figures.get("reverse_kl_modes_2500_floor")).isLessThan(0.01);
      assertThat(figures.get("high_quality_3sigma_2500")).isLessThan(0.5);
    }
  }

  private Map<String, Double> ofPoints(String name, List<Learned> members) throws IOException {
    Mixture ring = Mixture.ring();
    try (Subject subject = TinyQuestions.bundle(directory.resolve(name), members)) {
      return TinyQuestions.answer(new Question(subject, ring, ring, null, 500, 0)).figures();
    }
  }

  @Test
  void anEnsembleIsMeasuredBesideTheMeanOfItsMembers() throws IOException {
    List<Learned> members = TinyQuestions.members(directory, DataSource.named("ring"), "gan");
    Map<String, Double> both = ofPoints("both", members);
    Map<String, Double> one = ofPoints("one", members.subList(0, 1));
    Map<String, Double> other = ofPoints("other", members.subList(1, 2));
    members.forEach(Learned::close);
    assertThat(one).hasSize(6).isNotEqualTo(other);
    one.forEach(
        (name, value) -> {
          double mean = (value + other.get(name)) / 2;
          String figure = name.replaceFirst("(_floor)?$", "_members$1");
          assertThat(both.get(figure)).as(figure).isCloseTo(mean, within(1e-6));
        });
  }

  @Test
  void whichMemberDrawsIsNoCodeThatAJudgeCouldSee() throws IOException {
    DataSource pictures = TinyRuns.source(TinyRuns.pictures(directory.resolve("pictures")));
    List<Learned> members = TinyQuestions.members(directory, pictures, "dcgan");
    try (Subject subject = TinyQuestions.bundle(directory.resolve("both"), members);
        Judge judge = TinyQuestions.judge(directory, STRIPES)) {
      Question question = new Question(subject, STRIPES, TEST, judge, 200, 0);
      assertThat(TinyQuestions.answer(question).figures())
          .containsKeys(
              "frechet_judge_200_members",
              "frechet_judge_200_members_floor",
              "recall_5nn_200_members",
              "coverage_5nn_200_members")
          .doesNotContainKey("code_error_member_200");
    }
    members.forEach(Learned::close);
  }

  @Test
  void theReportShowsEveryFigureAndNeedsNothingBesideItself() throws IOException {
    try (Subject subject = TinyQuestions.pictures(directory, "cgan");
        Judge judge = TinyQuestions.judge(directory, STRIPES)) {
      Question question = new Question(subject, STRIPES, TEST, judge, 200, 0);
      Evaluation evaluation = TinyQuestions.answer(question);
      String report = Report.html(question, evaluation);
      evaluation
          .findings()
          .forEach(finding -> assertThat(report).contains(finding.values().keySet()));
      assertThat(report)
          .contains("data:image/png;base64,", "prefers-color-scheme: dark", "<span>rows</span>")
          .doesNotContain("<script", "http://", "https://", "null");
    }
  }

  @Test
  void whatIsKeptIsOnTheCardAndTheModelStillWorks() throws IOException {
    Path bundle = directory.resolve("subject");
    TinyQuestions.pictures(directory, "dcgan").close();
    Measured.keep(bundle, Map.of("frechet_judge_200", 7.5), "<p>report</p>");
    ModelCard card = ModelCard.read(bundle.resolve(ModelCard.FILE_NAME));
    assertThat(card.training().metrics()).containsOnly(Map.entry("frechet_judge_200", 7.5));
    assertThat(Files.readString(bundle.resolve(Measured.REPORT))).isEqualTo("<p>report</p>");
    assertThat(bundle.resolve("preview.png")).exists();
    try (Generator generator = Generator.open(bundle)) {
      assertThat(generator.generate(Request.of(1))).hasSize(1);
    }
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() throws IOException {
    Dataset noise = new TinyData(List.of(1, 16, 16));
    try (Subject subject = TinyQuestions.pictures(directory, "cgan");
        Judge judge = TinyQuestions.judge(directory, STRIPES)) {
      assertRefused(subject, STRIPES, null, "pictures are measured by a judge");
      assertRefused(
          subject,
          new TinyData(List.of(1, 32, 32)),
          judge,
          "subject makes samples of [1, 16, 16], and those of noise are of [1, 32, 32]");
      assertRefused(
          subject, noise, judge, "the judge judge knows other classes than noise has: it learned");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Question(subject, STRIPES, noise, judge, 200, 0))
          .withMessage("subject is asked for other labels than noise has");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Question(subject, STRIPES, TEST, judge, 10, 0))
          .withMessage("count is 10; allowed are 200 to 220");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Question(subject, STRIPES, TEST, judge, 200, 3))
          .withMessageStartingWith("taught is 3; allowed are 0, or 200 to ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Question(subject, STRIPES, TEST, judge, 200, 2_000_000_000))
          .withMessageStartingWith("taught is 2000000000; allowed are 0, or 200 to ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Question.available(STRIPES, noise))
          .withMessage("noise has 100 samples; figures take 200 or more");
    }
  }

  @Test
  void pointsHaveNoJudge() throws IOException {
    try (Subject subject = TinyQuestions.points(directory);
        Judge judge = TinyQuestions.judge(directory, STRIPES)) {
      assertRefused(
          subject,
          Mixture.ring(),
          judge,
          "subject makes points, and a judge looks at pictures: leave it out");
    }
  }

  @Test
  void aJudgeOfAnotherSizeIsRefused() throws IOException {
    Dataset small = new TinyData(List.of(1, 32, 32));
    try (Subject subject = TinyQuestions.pictures(directory, "cgan");
        Judge judge = TinyQuestions.judge(directory, small)) {
      assertRefused(
          subject,
          STRIPES,
          judge,
          "the judge judge looks at pictures of [1, 32, 32], and those of stripes are of");
    }
  }
}
