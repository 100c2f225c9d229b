package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
  private static final int PIXELS = 4;

  @TempDir private Path directory;

  /** More than two batches, every pixel another. */
  private static float[] pictures(int count) {
    float[] pictures = new float[count * PIXELS];
    IntStream.range(0, pictures.length).forEach(i -> pictures[i] = (float) Math.sin(i));
    return pictures;
  }

  @Test
  void itTellsFeaturesAndTheClassOfTheLargestScore() {
    float[] pictures = pictures(150);
    try (Judge judge = Judge.open(TestBundles.judge(directory))) {
      Verdicts verdicts = judge.judge(pictures);
      assertThat(verdicts.count()).isEqualTo(150);
      for (int i : new int[] {0, 63, 64, 149}) {
        for (int k = 0; k < PIXELS; k++) {
          assertThat(verdicts.features(i)[k]).isEqualTo(pictures[i * PIXELS + k]);
        }
        float[] scores = verdicts.scores(i);
        assertThat(scores).hasSize(3);
        assertThat(scores[verdicts.seen(i)])
            .isEqualTo(Math.max(scores[0], Math.max(scores[1], scores[2])));
      }
    }
  }

  @Test
  void aVerdictDoesNotDependOnTheOtherPictures() {
    try (Judge judge = Judge.open(TestBundles.judge(directory))) {
      float[] alone = judge.judge(pictures(1)).scores(0);
      assertThat(judge.judge(pictures(100)).scores(0)).isEqualTo(alone);
    }
  }

  @Test
  void picturesOfAnotherSizeAreRefused() {
    try (Judge judge = Judge.open(TestBundles.judge(directory))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> judge.judge(new float[6]))
          .withMessage("6 floats given; test-model looks at pictures of 4");
    }
  }

  @Test
  void aClosedJudgeSaysSo() {
    Judge judge = Judge.open(TestBundles.judge(directory));
    judge.close();
    judge.close();
    assertThatThrownBy(() -> judge.judge(pictures(1)))
        .isInstanceOf(StoppedException.class)
        .hasMessage("the judge was closed");
  }

  @Test
  void aGeneratorIsNoJudgeAndAJudgeNoGenerator() {
    Path clothes = TestBundles.clothes(directory.resolve("clothes"));
    Path judge = TestBundles.judge(directory.resolve("judge"));
    assertThatThrownBy(() -> Judge.open(clothes))
        .isInstanceOf(ModelException.class)
        .hasMessage("test-model is no judge: it makes pictures or points and classifies none");
    assertThatThrownBy(() -> Generator.open(judge))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("its task is classify: it judges pictures and makes none");
  }

  @Test
  void aCardThatIsNotTrueOfTheGraphIsRefused() {
    assertThatThrownBy(() -> Judge.open(TestBundles.judge(directory, 3, 4)))
        .isInstanceOf(ModelException.class)
        .hasMessage("inputs.image is [N, 1, 2, 3] on the card but [N, 1, 2, 2] in the graph");
    assertThatThrownBy(() -> Judge.open(TestBundles.judge(directory, 2, 5)))
        .isInstanceOf(ModelException.class)
        .hasMessage("output.features is [N, 5] on the card but [N, 4] in the graph");
  }

  @Test
  void aChangedFileIsRefused() throws IOException {
    Path file = TestBundles.judge(directory).resolve("classifier.onnx");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Judge.open(directory))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("its sha256 differs");
  }
}
