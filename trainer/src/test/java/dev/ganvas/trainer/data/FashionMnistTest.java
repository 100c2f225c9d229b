package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real pictures, which {@code ./ganvas test} installs. */
class FashionMnistTest {
  @TempDir private Path directory;
  private Datasets datasets;

  @BeforeEach
  void isInstalled() {
    datasets = new Datasets(new Home(directory));
    assumeTrue(
        datasets.list().stream()
            .anyMatch(set -> set.whereabouts().equals("/usr/share/datasets/fashion-mnist")),
        "fashion-mnist is not installed on this machine");
  }

  @Test
  void hasSixtyThousandPicturesToLearnFrom() throws IOException {
    Dataset train = datasets.open("fashion-mnist");
    assertThat(train.size()).isEqualTo(60_000);
    assertThat(train.shape()).containsExactly(1, 28, 28);
    assertThat(train.labels()).hasSize(10).contains("Sneaker", "Ankle boot");
    assertThat(train.labels().get(train.label(0))).isEqualTo("Ankle boot");
    assertThat(train.licence()).isEqualTo("MIT");
  }

  @Test
  void hasTenThousandToJudgeBy() throws IOException {
    Dataset test = datasets.open("fashion-mnist:test");
    assertThat(test.size()).isEqualTo(10_000);
    float[] picture = new float[784];
    test.read(9_999, picture, 0);
    assertThat(picture).contains(-1).doesNotContain(0);
  }

  @Test
  void isNotFetchedWhenItIsThere() throws IOException {
    assertThat(datasets.fetch("fashion-mnist"))
        .isEqualTo(Path.of("/usr/share/datasets/fashion-mnist"));
  }

  @Test
  void comesAsItIs() {
    ImageSettings asked = ImageSettings.DEFAULT.withSize(32);
    assertThatThrownBy(() -> datasets.open("fashion-mnist", asked, Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fashion-mnist comes as it is");
  }
}
