package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
  @TempDir private Path directory;

  @Test
  void opensAKnownSetByItsName() throws IOException {
    assertThat(datasets().open("ring")).isInstanceOf(Mixture.class);
    assertThat(datasets().open("grid").name()).isEqualTo("grid");
  }

  @Test
  void listsWhatIsAllowedWhenANameIsUnknown() {
    assertThatThrownBy(() -> datasets().open("rnig"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no data set rnig; allowed are fashion-mnist, digits, emoji, ring, grid,"
                + " or a directory of images");
    assertThatThrownBy(() -> datasets().fetch("rnig"))
        .hasMessage(
            "There is no data set rnig; allowed are fashion-mnist, digits, emoji, ring, grid");
  }

  @Test
  void listsThePartsOfASetWhenOneIsUnknown() {
    assertThatThrownBy(() -> datasets().open("fashion-mnist:valid"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The part of fashion-mnist is valid; allowed are train, test");
  }

  @Test
  void nothingIsHeldOutOfComputedOrUnknownSets() throws IOException {
    assertThat(heldOut("ring")).isEmpty();
    assertThat(heldOut("rnig")).isEmpty();
    assertThat(heldOut("fashion-mnist:test")).isEmpty();
  }

  @Test
  void fetchesNothingThatIsComputed() {
    assertThatThrownBy(() -> datasets().fetch("ring"))
        .hasMessage("ring is computed; there is nothing to fetch");
  }

  @Test
  void describesEverySetInALine() {
    assertThat(datasets().list())
        .hasSize(5)
        .allSatisfy(entry -> assertThat(entry.description()).doesNotContain("\n").isNotBlank());
  }

  @Test
  void wantsTwoClassesWhereLabelsAreLearned() {
    assertThatThrownBy(() -> withLabels().requireLabels())
        .hasMessageStartingWith("photos has no labels; learning with labels takes two classes");
    assertThatThrownBy(() -> withLabels("cats").requireLabels())
        .hasMessageStartingWith("photos has the one label cats;");
    assertThatCode(() -> withLabels("cats", "dogs").requireLabels()).doesNotThrowAnyException();
  }

  @Test
  void boundsWhatCanBeAskedOfImages() {
    assertThatThrownBy(() -> ImageSettings.DEFAULT.withSize(0))
        .hasMessage("size is 0; allowed are 4 to 1024");
    assertThatThrownBy(() -> ImageSettings.DEFAULT.withChannels(4))
        .hasMessage("channels is 4; allowed are 1, 3");
  }

  private Optional<Dataset> heldOut(String name) throws IOException {
    return datasets().heldOut(name, ImageSettings.DEFAULT, Progress.NONE);
  }

  private Datasets datasets() {
    return new Datasets(new Home(directory));
  }

  private static Dataset withLabels(String... labels) {
    Images.Title title = new Images.Title("photos", List.of(labels), "none");
    return new Images(title, List.of(1, 1, 1), new byte[1][1], new int[1]);
  }
}
