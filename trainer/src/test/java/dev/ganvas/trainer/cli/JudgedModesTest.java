package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.evaluate.TinyQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedModesTest {
  @TempDir private Path directory;

  @Test
  void aModeIsTheClassThatTheJudgeSees() throws IOException {
    List<Integer> shape = TinyQuestions.STRIPES.shape();
    int size = shape.stream().reduce(1, (a, b) -> a * b);
    try (Judge judge = TinyQuestions.judge(directory, TinyQuestions.STRIPES)) {
      float[] pictures = new float[4 * size];
      List<Integer> seen = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        TinyQuestions.STRIPES.read(i, pictures, i * size);
        seen.add(judge.judge(Arrays.copyOfRange(pictures, i * size, (i + 1) * size)).seen(0));
      }
      assertThat(JudgedModes.fits(judge, shape)).isTrue();
      assertThat(JudgedModes.fits(judge, List.of(3, 64, 64))).isFalse();
      assertThat(new JudgedModes(judge).modes(pictures))
          .containsExactly(seen.stream().mapToInt(mode -> mode).toArray());
    }
  }

  @Test
  void aJudgeThatIsGoneSaysNothing() throws IOException {
    Judge judge = TinyQuestions.judge(directory, TinyQuestions.STRIPES);
    judge.close();
    float[] picture = new float[TinyQuestions.STRIPES.shape().stream().reduce(1, (a, b) -> a * b)];
    assertThat(new JudgedModes(judge).modes(picture)).isEmpty();
  }
}
