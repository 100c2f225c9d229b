package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedFilesTest {
  @TempDir private Path directory;
  private Path installed;
  private Home home;
  private PackagedFiles files;

  @BeforeEach
  void describeFiles() {
    installed = directory.resolve("usr/pets.png");
    home = new Home(directory.resolve("home"));
    files =
        new PackagedFiles(
            "pets",
            new AptPackage("ganvas-no-such-package", installed),
            Files::isRegularFile,
            7,
            "pets.png of https://pets.example");
  }

  @Test
  void sayHowToBeGotWhereTheyAreNot() {
    assertThat(files.whereabouts(home)).isEqualTo("7 MB, ./ganvas data fetch pets");
    assertThatThrownBy(() -> files.require(home))
        .isInstanceOf(IOException.class)
        .hasMessage("pets is not on this machine; ./ganvas data fetch pets gets it");
  }

  @Test
  void sayWhatToPutWhereIfTheyCannotBeFetched() {
    assertThatThrownBy(() -> files.fetch(home))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(
            "; by hand: put pets.png of https://pets.example at %s", home.data("pets.png"));
  }

  @Test
  void areFoundInTheHomeBeforeThePackage() throws IOException {
    write(installed);
    assertThat(files.fetch(home)).isEqualTo(installed);
    write(home.data("pets.png"));
    assertThat(files.require(home)).isEqualTo(home.data("pets.png"));
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }
}
