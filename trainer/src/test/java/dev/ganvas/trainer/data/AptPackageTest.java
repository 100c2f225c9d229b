package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptPackageTest {
  private static final AptPackage NOWHERE =
      new AptPackage("ganvas-no-such-package", Path.of("/usr/share/nothing"));

  @TempDir private Path directory;

  @Test
  void leavesNothingBehindWhenThePackageCannotBeGot() {
    assertThatThrownBy(() -> NOWHERE.unpack(directory.resolve("data/set")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ganvas-no-such-package");
    assertThat(directory.resolve("data")).isEmptyDirectory();
  }

  @Test
  void overwritesNothing() throws IOException {
    Path mine = Files.createDirectory(directory.resolve("set"));
    assertThatThrownBy(() -> NOWHERE.unpack(mine))
        .hasMessage("%s is there but not complete; move it away first", mine);
  }
}
