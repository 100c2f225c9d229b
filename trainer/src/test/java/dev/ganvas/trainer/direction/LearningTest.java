package dev.ganvas.trainer.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Verdicts;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.evaluate.Subject;
import dev.ganvas.trainer.evaluate.TinyQuestions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningTest {
  private static final int COUNT = 260;

  @TempDir private Path directory;

  @Test
  void aJudgeAnswersWithTheProbabilityThatItGivesToTheClass() throws IOException {
    try (Subject subject = TinyQuestions.pictures(directory, "stylegan2");
        Judge judge = TinyQuestions.judge(directory, TinyQuestions.STRIPES)) {
      Generator generator = subject.generator();
      String name = TinyQuestions.STRIPES.labels().get(1);
      Learning learning = Learning.ofJudge(generator, judge, name, COUNT, Progress.NONE);
      Request request = Request.of(COUNT).psi(1);
      Verdicts verdicts = judge.judge(generator.tensors(request).values());
      for (int i = 0; i < COUNT; i++) {
        float[] scores = verdicts.scores(i);
        double byHand = 1 / (1 + Math.exp(scores[0] - scores[1]));
        assertThat((double) learning.answers().at(i, 0)).isCloseTo(byHand, within(1e-5));
      }
      assertThat(learning.method()).isEqualTo("learned from the judge judge (Shen et al. 2020)");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Learning.ofJudge(generator, judge, "shoe", COUNT, Progress.NONE))
          .withMessageStartingWith("judge knows no class \"shoe\"; there are ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Learning.ofLabels(generator, name, COUNT))
          .withMessage("subject has no labels to learn from; name a judge by --judge");
    }
  }
}
