package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmPackageTest {
  private static final Map<String, String> KEPT = Map.of("img/64", "pictures", "a.json", "b.json");

  @TempDir private Path directory;
  private Path archive;

  @BeforeEach
  void makeAnArchive() throws IOException {
    Files.createDirectories(directory.resolve("package/img/64"));
    Files.createFile(directory.resolve("package/img/64/cat.png"));
    Files.writeString(directory.resolve("package/a.json"), "{}");
    Files.writeString(directory.resolve("package/other"), "not wanted");
    new Tool("tar").get(directory, "cats", "-czf", "cats-1.0.0.tgz", "package");
    archive = directory.resolve("cats-1.0.0.tgz");
  }

  @Test
  void putsWhatIsWantedWhereItBelongs() throws IOException {
    Path target = Files.createDirectory(directory.resolve("target"));
    cats(Sha256.of(Files.readAllBytes(archive))).unpack(archive, target);
    assertThat(target.resolve("pictures/cat.png")).exists();
    assertThat(target.resolve("b.json")).hasContent("{}");
    assertThat(target.resolve("other")).doesNotExist();
  }

  @Test
  void takesNothingElseForThePackage() throws IOException {
    Path target = Files.createDirectory(directory.resolve("target"));
    assertThatThrownBy(() -> cats("0123").unpack(archive, target))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("What came as @pets/cats@1.0.0 is something else: its sha256 is ")
        .hasMessageEndingWith(", not 0123");
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void saysHowToDoItByHand() {
    assertThat(new NpmPackages("cats", List.of(cats("0123"))).byHand())
        .isEqualTo(
            "package/a.json of https://registry.npmjs.org/@pets/cats/-/cats-1.0.0.tgz as b.json, "
                + "package/img/64 of https://registry.npmjs.org/@pets/cats/-/cats-1.0.0.tgz"
                + " as pictures");
  }

  private static NpmPackage cats(String sha256) {
    return new NpmPackage("@pets/cats", "1.0.0", sha256, KEPT);
  }
}
