package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {
  @TempDir Path zoo;
  private Path bundle;

  @BeforeEach
  void choosePlace() {
    bundle = zoo.resolve("shirts");
  }

  @Test
  void writesEveryFileAndNothingElse() throws IOException {
    BundleWriter.write(bundle, filler("one"));
    assertThat(bundle.resolve("card.json")).hasContent("one");
    assertThat(bundle.resolve("parts/generator.onnx")).hasContent("one");
    assertThat(files(zoo)).containsExactly("shirts");
  }

  @Test
  void makesTheDirectoriesAboveIt() throws IOException {
    Path deep = zoo.resolve("a/b/shirts");
    BundleWriter.write(deep, filler("one"));
    assertThat(deep.resolve("card.json")).hasContent("one");
  }

  @Test
  void replacesAnOlderBundleWhole() throws IOException {
    BundleWriter.write(bundle, filler("one"));
    Files.writeString(bundle.resolve("extra.txt"), "of the old one");
    BundleWriter.write(bundle, filler("two"));
    assertThat(files(bundle)).containsExactly("card.json", "parts");
    assertThat(bundle.resolve("card.json")).hasContent("two");
    assertThat(files(zoo)).containsExactly("shirts");
  }

  @Test
  void showsNothingUntilItIsComplete() throws IOException {
    BundleWriter.write(bundle, filler("one"));
    BundleWriter.write(
        bundle,
        directory -> {
          filler("two").fill(directory);
          assertThat(bundle.resolve("card.json")).hasContent("one");
        });
  }

  @Test
  void leavesTheOldBundleAndNoLitterAfterAFailure() throws IOException {
    BundleWriter.write(bundle, filler("one"));
    BundleWriter.Filler failing =
        directory -> {
          filler("two").fill(directory);
          throw new IOException("the disk is full");
        };
    assertThatThrownBy(() -> BundleWriter.write(bundle, failing)).hasMessage("the disk is full");
    assertThat(bundle.resolve("card.json")).hasContent("one");
    assertThat(files(zoo)).containsExactly("shirts");
  }

  @Test
  void leavesNothingAfterAFirstFailure() {
    BundleWriter.Filler failing =
        directory -> {
          throw new IllegalStateException("not a number");
        };
    assertThatThrownBy(() -> BundleWriter.write(bundle, failing)).hasMessage("not a number");
    assertThat(zoo).isEmptyDirectory();
  }

  @Test
  void refusesABundleWithoutACard() {
    BundleWriter.Filler forgetful = directory -> Files.writeString(directory.resolve("a"), "a");
    assertThatThrownBy(() -> BundleWriter.write(bundle, forgetful))
        .isInstanceOf(IOException.class)
        .hasMessage("the bundle for " + bundle + " was given no card.json");
    assertThat(zoo).isEmptyDirectory();
  }

  @Test
  void neverReplacesWhatIsNoBundle() throws IOException {
    Files.createDirectory(bundle);
    Files.writeString(bundle.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> BundleWriter.write(bundle, filler("one")))
        .isInstanceOf(IOException.class)
        .hasMessage(bundle + " is there and is no bundle: it holds no card.json");
    assertThat(bundle.resolve("thesis.txt")).hasContent("years of work");
  }

  private static BundleWriter.Filler filler(String content) {
    return directory -> {
      Files.writeString(directory.resolve("card.json"), content);
      Files.createDirectory(directory.resolve("parts"));
      Files.writeString(directory.resolve("parts/generator.onnx"), content);
    };
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
