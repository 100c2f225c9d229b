package dev.ganvas.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path directory;

  @Test
  void aFileHasItsNameOnlyWhenItIsWhole() throws Exception {
    Path target = directory.resolve("new/picture.png");
    try (WholeFile file = WholeFile.begin(target, Existing.REFUSE)) {
      file.out().write(CONTENT);
      assertThat(target).doesNotExist();
      file.keep();
    }
    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(target.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileThatIsGivenUpLeavesNothing() throws Exception {
    try (WholeFile file = WholeFile.begin(directory.resolve("picture.png"), Existing.REFUSE)) {
      file.out().write(CONTENT);
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aFileThatCameInBetweenIsNotLost() throws Exception {
    Path target = directory.resolve("picture.png");
    Files.writeString(target, "precious");

    assertThatThrownBy(() -> WholeFile.write(target, CONTENT, Existing.REFUSE))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(target).hasContent("precious");

    WholeFile.write(target, CONTENT, Existing.REPLACE);
    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void anArrayThatIsNotCompleteIsNotEnded() throws Exception {
    NpzWriter arrays = new NpzWriter(OutputStream.nullOutputStream());
    arrays.begin("images", NpyType.UINT8, 2, 3);
    arrays.write(CONTENT);

    assertThatThrownBy(arrays::finish).hasMessage("an array lacks 3 of its bytes");
  }
}
